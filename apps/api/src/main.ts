import { openPool } from '@app/db'
import { migrate } from '@app/db/migrate'
import { choosePorts } from './adapters/choose.ts'
import { buildApp, buildHealth } from './app.ts'
import { readConfig, WrongConfiguration, type Config } from './config.ts'
import {
  hasWrappedKeys,
  OtherMasterKey,
  refuseOtherMasterKey,
} from './modules/recordings/keys/actions.ts'
import { installQueues, openSender, startWorker } from './jobs/boss.ts'
import { addLive } from './live/live.ts'
import { loggable } from './logging.ts'
import { MasterKeyMissing } from './ports.ts'

const start = async (config: Config): Promise<() => Promise<void>> => {
  const log = {
    error: ({ err, ...facts }: { err?: unknown }, message: string) =>
      console.error(JSON.stringify({ level: 50, ...facts, err: loggable(err), msg: message })),
  }
  const onLost = (err: Error) => log.error({ err }, 'a connection to the database was lost')
  const db = { pool: openPool(config.DATABASE_URL, 20, onLost) }
  if (config.ROLE !== 'http') {
    await migrate(config.DATABASE_OWNER_URL)
    await installQueues(config.DATABASE_OWNER_URL, log)
  }
  const sender = await openSender(config.DATABASE_URL, log)
  const partial = await choosePorts(config, { mayMakeKey: !(await hasWrappedKeys(db)) })
  await refuseOtherMasterKey(db, partial)
  const ports = { ...partial, jobs: sender.jobs }
  const app = config.ROLE === 'worker' ? buildHealth(config, db) : await buildApp(config, ports, db)
  if (config.ROLE !== 'worker') await addLive(app, db, config)
  const worker =
    config.ROLE === 'http'
      ? null
      : await startWorker(config.DATABASE_OWNER_URL, { db, ports, config }, app.log)
  // Last, so that whoever asks whether we are well hears yes only when we are.
  await app.listen({ port: config.PORT, host: config.HOST })
  return async () => {
    await app.close()
    await worker?.stop()
    await sender.stop()
    await db.pool.end()
  }
}

const configured = (): Config => {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof WrongConfiguration)) throw error
    console.error(error.message)
    return process.exit(78)
  }
}

/** What the operator has to mend is told in one sentence; a supervisor need not try again. */
const started = async (): Promise<() => Promise<void>> => {
  try {
    return await start(configured())
  } catch (error) {
    if (!(error instanceof OtherMasterKey || error instanceof MasterKeyMissing)) throw error
    console.error(error.message)
    return process.exit(78)
  }
}

const stop = await started()
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A supervisor may send one after the other; stopping once is enough.
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('The server did not stop cleanly', error)
        process.exit(1)
      },
    )
  })
}
