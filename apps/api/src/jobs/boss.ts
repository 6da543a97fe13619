import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { executeRaw } from '@app/db/raw'
import type { JobName, Jobs } from '../ports.ts'
import { jobNames, runJob, type Work } from './table.ts'

type Log = { error: (facts: object, message: string) => void }
type Sends = Parameters<Jobs['send']>[0]
const schema = 'pgboss'

/** The queue's tables are the owner's; the API's role may put jobs in, so that a job commits with its cause. */
const grants = `
  grant usage on schema ${schema} to justinterview_api;
  grant select, insert, update, delete on all tables in schema ${schema} to justinterview_api;
  grant execute on all functions in schema ${schema} to justinterview_api;
  alter default privileges in schema ${schema} grant select, insert, update, delete on tables to justinterview_api;`

/**
 * Of the jobs of one name and key, one waits at most, and jobs without a key count as having the same: so each has one,
 * and it is its own unless it was asked for once. A job that waits for its time must not swallow one that is due now.
 */
const keyOf = (once: string | undefined, afterSeconds: number): string => {
  if (once === undefined) return randomUUID()
  return afterSeconds > 0 ? `${once} later` : once
}

/**
 * Holds the job that waits under this key until the transaction ends: whoever works it off must see what the transaction
 * wrote, which asked for it in vain. False: it was begun just now, and may have seen too little.
 */
const holdsWaiting = async (db: Sends, name: JobName, key: string): Promise<boolean> => {
  const { rows } = await executeRaw(
    db,
    `select 1 from ${schema}.job
      where name = $1 and singleton_key = $2 and state = 'created' and policy = 'short' for share`,
    [name, key],
  )
  return rows.length > 0
}

/** Jobs that go into the queue by one statement: what PostgreSQL takes at once without a message of many megabytes. */
const mostAtOnce = 2000
/** Below what is sent by itself, which somebody waits for. */
const inBulk = -1

const sqlOf = (db: Sends) => ({
  executeSql: (text: string, values?: unknown[]) => executeRaw(db, text, values),
})

const sender = (boss: PgBoss): Jobs => ({
  sendMany: async (db, name, payloads, { perSecond }) => {
    const jobs = payloads.map((data, index) => ({
      data,
      priority: inBulk,
      singletonKey: randomUUID(),
      startAfter: Math.floor(index / perSecond),
    }))
    for (let at = 0; at < jobs.length; at += mostAtOnce)
      await boss.insert(name, jobs.slice(at, at + mostAtOnce), { db: sqlOf(db) })
  },
  send: async (db, name, payload, options = {}) => {
    const { once, afterSeconds = 0 } = options
    const singletonKey = keyOf(once, afterSeconds)
    const send = () =>
      boss.send(name, payload, {
        db: sqlOf(db),
        ...(afterSeconds > 0 ? { startAfter: Math.ceil(afterSeconds) } : {}),
        singletonKey,
      })
    while ((await send()) === null) if (await holdsWaiting(db, name, singletonKey)) return
  },
})

/**
 * What nothing asks for again. A mail server or a store that is away for an evening must not cost an invitation, or a
 * recording its length: these are tried for three hours, the others for a quarter of one.
 */
const lastingHours: ReadonlySet<JobName> = new Set([
  'cohorts.mailDecision',
  'invitations.mail',
  'assignments.mailReminders',
  'recordings.index',
])

/**
 * Makes or updates the queue's tables and queues. Needs the owner of the schema; run before anything sends.
 * Jobs that fail are tried again with growing pauses; payloads hold ids alone and go a day after the job is done.
 */
export const installQueues = async (ownerUrl: string, log: Log): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  for (const name of jobNames) {
    const queue = {
      policy: 'short',
      retryLimit: lastingHours.has(name) ? 20 : 8,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 900,
      expireInSeconds: 900,
      // Of a worker that is killed nothing is heard: its jobs are given to another soon, not when they would expire.
      heartbeatSeconds: 60,
      deleteAfterSeconds: 86_400,
      notify: true,
    } as const
    if (await boss.getQueue(name)) {
      const { policy: _policy, ...changeable } = queue
      await boss.updateQueue(name, changeable)
    } else await boss.createQueue(name, queue)
  }
  await boss.getDb().executeSql(grants)
  await boss.stop({ graceful: false })
}

/** The queue for a process that only sends. Uses the API's role. */
export const openSender = async (
  apiUrl: string,
  log: Log,
): Promise<{ jobs: Jobs; stop: () => Promise<void> }> => {
  const boss = new PgBoss({
    connectionString: apiUrl,
    schema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  return { jobs: sender(boss), stop: () => boss.stop({ graceful: false }) }
}

class JobFailed extends Error {}

const sweepTimes = '17 * * * *'
/** Often enough that a reminder comes at about the time of day that it was meant for. */
const remindTimes = '*/10 * * * *'
const atOnce = 2

/** Works the queues off, until stopped. Uses the owner's role for the queue alone; the work itself runs as the API's. */
export const startWorker = async (
  ownerUrl: string,
  work: Work,
  log: Log,
): Promise<{ stop: () => Promise<void> }> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, useListenNotify: true, max: 4 })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  for (const name of jobNames) await workOff(boss, name, work, log)
  await boss.schedule('retention.sweep', sweepTimes, {})
  await boss.schedule('assignments.remindDue', remindTimes, {})
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

const workOff = async (boss: PgBoss, name: JobName, work: Work, log: Log): Promise<void> => {
  const options = {
    localConcurrency: atOnce,
    burstWhenBatchFull: true,
    notifyPollingIntervalSeconds: 2,
  }
  await boss.work(name, options, async ([job]) => {
    if (!job) return
    try {
      await runJob(work, name, job.data)
    } catch (error) {
      log.error({ err: error, job: name, id: job.id }, 'a job failed; it is tried again')
      // The queue stores what it is thrown, for a day: what an error may repeat does not belong there (P50).
      throw new JobFailed('The log says why')
    }
  })
}
