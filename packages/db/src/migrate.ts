import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'

const folder = new URL('../migrations/', import.meta.url)
/** Any number that nothing else locks: two processes that start together migrate one after the other. */
const migrationLock = 7_146_201

/**
 * Brings a database to the newest schema: runs each SQL file of `migrations/` that has not run, in the order of
 * its number, each in a transaction of its own. Forward only.
 * @param ownerUrl connection string of the role that owns the schema (never the API's role)
 * @returns the names of the files that ran, empty when there was nothing to do
 */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const ran = new Set(rows.map((row) => row.name))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const waiting = files.filter((name) => !ran.has(name))
    for (const name of waiting) await runOne(client, name)
    return waiting
  } finally {
    await client.end()
  }
}

const runOne = async (client: Client, name: string): Promise<void> => {
  const text = await readFile(new URL(name, folder), 'utf8')
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(
      `Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}
