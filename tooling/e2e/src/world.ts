import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@app/api/config'
import { openInstallation, type Installation } from '@app/api/installation'
import { migrate } from '@app/db/migrate'
import { startMailCatcher } from '@app/dev/mail-catcher'
import { makeDatabase, startPostgres } from '@app/dev/postgres'
import { startServer, stopServer, type RunningServer } from '@app/dev/server'
import { sites } from '@app/dev/sites'
import { Client } from 'pg'

type Person = Parameters<Installation['person']>[1]

/** The same password for everybody in a test's world. */
export const password = 'practice makes progress'

/** A whole installation as an operator would run it: PostgreSQL, the server as a program of its own, a mail server. */
export type World = {
  baseUrl: string
  /** Address in the mails' links that arrived for this person, newest first. */
  linksTo: (email: string) => string[]
  installation: Installation
  /** A person with the world's password; their e-mail tells them apart. */
  person: (
    institutionId: string,
    who: Omit<Person, 'password'>,
  ) => ReturnType<Installation['person']>
  /** SQL as the owner of the schema, who sees everything: for what only the database knows. */
  sql: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  /** SIGKILL: no clean-up, as when the power goes. */
  killServer: () => Promise<void>
  /** Brings the killed server back on the same port, with the same data. */
  startServer: () => Promise<void>
  close: () => Promise<void>
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

export const startWorld = async (environment: Record<string, string> = {}): Promise<World> => {
  const postgres = await startPostgres()
  const database = 'story'
  const ownerUrl = postgres.urlOf('owner', database)
  await makeDatabase(postgres.adminUrl, database)
  await migrate(ownerUrl)
  const mail = await startMailCatcher()
  const folder = await mkdtemp(join(tmpdir(), 'justinterview-e2e-'))
  const port = await freePort()
  const variables = {
    DATABASE_URL: postgres.urlOf('api', database),
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: folder,
    SITE_WEB_DIR: sites.web,
    SITE_ADMIN_DIR: sites.admin,
    SMTP_URL: mail.smtpUrl,
    LOG_LEVEL: 'warn',
    ...environment,
  }
  const installation = await openInstallation(
    readConfig({ ...variables, PORT: String(port), LOG_LEVEL: 'silent' }),
  )
  let server: RunningServer = await startServer(variables, port)
  const client = new Client({
    connectionString: postgres.adminUrl.replace(/\/postgres$/, `/${database}`),
  })
  await client.connect()
  return {
    baseUrl: server.baseUrl,
    linksTo: (email) =>
      mail.mails
        .filter((caught) => caught.to.includes(email))
        .flatMap((caught) => caught.text.match(/https?:\/\/\S+/g) ?? []),
    installation,
    person: (institutionId, who) => installation.person(institutionId, { ...who, password }),
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
    killServer: async () => {
      server.child.kill('SIGKILL')
      await server.exit
    },
    startServer: async () => {
      server = await startServer(variables, port)
    },
    close: async () => {
      await stopServer(server)
      await installation.close()
      await client.end()
      await mail.stop()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A kit with short times, so that a story does not wait. */
export const shortKit = async (
  world: World,
  institutionId: string,
  options: {
    questions?: number
    thinkSeconds?: number
    answerSeconds?: number
    retakes?: number
  } = {},
): Promise<{ kitId: string; name: string }> => {
  const { questions = 3, thinkSeconds = 2, answerSeconds = 60, retakes = 1 } = options
  const name = `Short interview ${randomUUID().slice(0, 4)}`
  const kitId = randomUUID()
  await world.sql(
    `insert into kits (institution_id, id, name, description, category) values ($1, $2, $3, $4, 'general')`,
    [institutionId, kitId, name, 'A few questions with little time.'],
  )
  await world.sql(
    `insert into kit_questions (institution_id, kit_id, position, question_id, think_seconds, answer_seconds, retakes)
     select $1, $2, row_number() over (order by id), id, $3, $4, $5
       from questions where institution_id = $1 and category = 'general' order by id limit $6`,
    [institutionId, kitId, thinkSeconds, answerSeconds, retakes, questions],
  )
  return { kitId, name }
}

/** Time passes: everything that the database knows lies that much further back. */
export const letTimePass = async (world: World, days: number): Promise<void> => {
  const tables = await world.sql<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone'
      group by table_name`,
  )
  for (const { name, columns } of tables) {
    const shifts = columns.map((column) => `${column} = ${column} - make_interval(days => $1)`)
    await world.sql(`update ${name} set ${shifts.join(', ')}`, [days])
  }
}
