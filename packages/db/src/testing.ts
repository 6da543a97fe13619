import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openPool, type Database } from './db.ts'

export type TestDatabase = {
  db: Database
  /** Connection string as the schema's owner, for what no request can do. */
  ownerUrl: string
  apiUrl: string
  drop: () => Promise<void>
}

/** Where the run's PostgreSQL is, and the migrated database to copy. Provided by the runner's global setup. */
export type TestServer = { adminUrl: string; ownerUrl: string; apiUrl: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestServer
  }
}

/** A database of one's own for a test file: a copy of the migrated template. */
export const testDatabase = async (server: TestServer): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: server.adminUrl })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await admin(`create database ${name} owner justinterview_owner template ${server.template}`)
  const apiUrl = `${server.apiUrl}${name}`
  const db = { pool: openPool(apiUrl, 5) }
  return {
    db,
    apiUrl,
    ownerUrl: `${server.ownerUrl}${name}`,
    drop: async () => {
      await db.pool.end()
      await admin(`drop database ${name} with (force)`)
    },
  }
}

/** How many statements this process sends to PostgreSQL while the work is done. */
export const countingStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const original: unknown = Reflect.get(Client.prototype, 'query')
  let statements = 0
  const counting = function (this: Client, ...given: unknown[]): unknown {
    statements += 1
    return Reflect.apply(original as (...given: unknown[]) => unknown, this, given)
  }
  Object.assign(Client.prototype, { query: counting })
  try {
    await work()
  } finally {
    Object.assign(Client.prototype, { query: original })
  }
  return statements
}

/** Every row of every table of a database, as text by table: to look for what must not be there. */
export const everyRow = async (
  server: TestServer,
  url: string,
  schema = 'public',
): Promise<Map<string, string>> => {
  const connectionString = server.adminUrl.replace(/\/[^/]*$/, new URL(url).pathname)
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ place: string; name: string }>(
      `select format('%I.%I', schemaname, tablename) as place, tablename as name
         from pg_tables where schemaname = $1`,
      [schema],
    )
    const found = new Map<string, string>()
    for (const { place, name } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `select coalesce(string_agg(t::text, chr(10)), '') as text from ${place} t`,
      )
      found.set(name, rows[0]?.text ?? '')
    }
    return found
  } finally {
    await client.end()
  }
}
