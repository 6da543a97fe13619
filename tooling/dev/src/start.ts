import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '@app/db/migrate'
import { demoSignIns, seedDemo } from './demo.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { makeDatabase, startPostgres } from './postgres.ts'
import { CannotStart } from './programs.ts'
import { startServer, stopServer } from './server.ts'
import {
  isExpected,
  isFree,
  keepPort,
  keepSettings,
  keptPort,
  readSettings,
  type Settings,
} from './settings.ts'
import { buildSites, sites } from './sites.ts'

const database = 'justinterview'
/** How to end what runs, in the order in which it began. */
const running: (() => Promise<void>)[] = []
let stopping = false

/** Ends all of it, the last one first: the database goes when nobody writes to it any more. */
const stop = async (code: number): Promise<void> => {
  if (stopping) return
  stopping = true
  for (const end of running.toReversed()) await end()
  process.exit(code)
}

const fail = (error: unknown): Promise<void> => {
  // What fails because it was stopped half-way is no news.
  if (!stopping) console.error(isExpected(error) ? error.message : error)
  return stop(1)
}

const start = async ({ given, config, dataDir }: Settings): Promise<string> => {
  const started = Date.now()
  if (!(await isFree(config.PORT)))
    throw new CannotStart(
      `Port ${config.PORT} is taken. Stop what listens there, or choose another: PORT=4100 npm start`,
    )
  await mkdir(dataDir, { recursive: true })
  console.log('Building the apps (only what changed) ...')
  if ((await buildSites()) !== 0)
    throw new CannotStart('An app could not be built; the lines above say why.')
  console.log('Starting PostgreSQL ...')
  const known = await keptPort(dataDir, 'postgres')
  const postgres = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    ...(known ? { port: known } : {}),
  })
  running.push(postgres.stop)
  void postgres.ended.then(() =>
    fail(new CannotStart(`PostgreSQL ended by itself. Was ${dataDir} deleted while it ran?`)),
  )
  const ownerUrl = postgres.urlOf('owner', database)
  await keepPort(dataDir, 'postgres', ownerUrl)
  await makeDatabase(postgres.adminUrl, database)
  await migrate(ownerUrl)
  const page = await keptPort(dataDir, 'mails')
  const mail = await startMailCatcher(page ? { webPort: page } : {})
  running.push(mail.stop)
  await keepPort(dataDir, 'mails', mail.webUrl)
  const environment = {
    SMTP_URL: mail.smtpUrl,
    LOG_LEVEL: 'warn',
    ...given,
    PORT: String(config.PORT),
    DATABASE_URL: postgres.urlOf('api', database),
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: dataDir,
    SITE_WEB_DIR: sites.web,
    SITE_ADMIN_DIR: sites.admin,
  }
  await keepSettings(dataDir, environment)
  await seedDemo(environment)
  const server = await startServer(environment, config.PORT)
  running.push(() => stopServer(server))
  void server.exit.then(() =>
    fail(new CannotStart('The server ended by itself; the lines above say why.')),
  )
  const rows = demoSignIns.map(
    ({ role, email, password, path }) =>
      `  ${role.padEnd(22)} ${email.padEnd(30)} ${password}   ${server.baseUrl}${path}`,
  )
  const mails = config.SMTP_URL
    ? `sent by the server in SMTP_URL`
    : `${mail.webUrl}   (nothing is sent; what the product mails appears here)`
  return `
JustInterview is running (${((Date.now() - started) / 1000).toFixed(1)} s).

  candidates   ${server.baseUrl}/
  staff        ${server.baseUrl}/admin/
  mails        ${mails}

Demo sign-ins:
${rows.join('\n')}

Data stays in ${dataDir}. Stop with Ctrl-C.`
}

// The package that brings PostgreSQL stops it at these signals by itself, before those that still write to it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.removeAllListeners(signal).on(signal, () => void stop(0))
// Whoever started us is gone without a word.
process.on('disconnect', () => void stop(0))
try {
  console.log(await start(readSettings(process.env)))
} catch (error) {
  await fail(error)
}
