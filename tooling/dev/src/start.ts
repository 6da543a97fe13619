import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { migrate } from '@app/db/migrate'
import { demoSignIns, seedDemo } from './demo.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { makeDatabase, startPostgres } from './postgres.ts'
import { root } from './programs.ts'
import { startServer, stopServer } from './server.ts'
import { buildSites, sites } from './sites.ts'

const data = resolve(root, process.env['DATA_DIR'] ?? '.data')
const database = 'justinterview'
const port = Number(process.env['PORT'] ?? 4000)

const isFree = (candidate: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(candidate, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** The embedded server keeps its port from one start to the next, as long as it is free. */
const postgresPort = async (): Promise<number | undefined> => {
  const file = join(data, 'postgres.port')
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return known && (await isFree(Number(known))) ? Number(known) : undefined
}

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const started = Date.now()
if (!(await isFree(port)))
  fail(`Port ${port} is taken. Stop what listens there, or choose another: PORT=4100 npm start`)
await mkdir(data, { recursive: true })
console.log('Building the apps (only what changed) ...')
if ((await buildSites()) !== 0) fail('An app could not be built; the lines above say why.')
console.log('Starting PostgreSQL ...')
const known = await postgresPort()
const postgres = await startPostgres({
  dataDir: join(data, 'postgres'),
  ...(known ? { port: known } : {}),
})
const ownerUrl = postgres.urlOf('owner', database)
await writeFile(join(data, 'postgres.port'), new URL(ownerUrl).port)
await makeDatabase(postgres.adminUrl, database)
await migrate(ownerUrl)
const mail = await startMailCatcher()
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ),
  DATABASE_URL: postgres.urlOf('api', database),
  DATABASE_OWNER_URL: ownerUrl,
  DATA_DIR: data,
  SITE_WEB_DIR: sites.web,
  SITE_ADMIN_DIR: sites.admin,
  SMTP_URL: process.env['SMTP_URL'] ?? mail.smtpUrl,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
}
await seedDemo(environment)
const server = await startServer(environment, port)

const rows = demoSignIns.map(
  ({ role, email, password, path }) =>
    `  ${role.padEnd(22)} ${email.padEnd(30)} ${password}   ${server.baseUrl}${path}`,
)
console.log(`
JustInterview is running (${((Date.now() - started) / 1000).toFixed(1)} s).

  candidates   ${server.baseUrl}/
  staff        ${server.baseUrl}/admin/
  mails        ${mail.webUrl}   (nothing is sent; what the product mails appears here)

Demo sign-ins:
${rows.join('\n')}

Data stays in ${data}. Stop with Ctrl-C.`)

let stopping = false
const stop = async (code: number): Promise<void> => {
  if (stopping) return
  stopping = true
  await stopServer(server)
  await mail.stop()
  await postgres.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
void server.exit.then(async (code) => {
  if (!stopping) console.error('The server ended by itself; the lines above say why.')
  await stop(code)
  return undefined
})
