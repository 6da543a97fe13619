import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { everyRow } from '@app/db/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Jobs, MailMessage } from '../ports.ts'
import { testWorld, type TestWorld } from '../testing.ts'
import { installQueues, openSender, startWorker } from './boss.ts'

let world: TestWorld
let institutionId: string
let jobs: Jobs
let stop: () => Promise<void>
const logged: { facts: object; message: string }[] = []
const log = {
  error: (facts: object, message: string) => {
    logged.push({ facts, message })
  },
}
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  await installQueues(world.ownerUrl, log)
  const sender = await openSender(world.config.DATABASE_URL, log)
  jobs = sender.jobs
  stop = sender.stop
})
afterAll(async () => {
  await stop()
  await world.close()
})

/** Jobs of this name that the queue holds, done ones included. */
const jobsNamed = async (name: string): Promise<string[]> => {
  const rows = await everyRow(inject('postgres'), world.ownerUrl, 'pgboss')
  const held = rows.get('job_common')?.split('\n') ?? []
  return held.filter((line) => line.includes(`,${name},`))
}
const mailJobs = async () => (await jobsNamed('identity.mailLink')).join('\n')
const send = (options?: Parameters<Jobs['send']>[3]) =>
  world.inside(institutionId, (db) => jobs.send(db, 'recordings.erase', { institutionId }, options))

test('a job that was sent in a transaction that failed was never sent', async () => {
  const failing = world.inside(institutionId, async (db) => {
    await jobs.send(db, 'recordings.erase', { institutionId })
    throw new Error('after all')
  })
  await expect(failing).rejects.toThrow('after all')
  expect(await jobsNamed('recordings.erase')).toEqual([])
})

test('jobs that are asked for once wait once, and one for later does not swallow one for now', async () => {
  await Promise.all([send({ once: 'a' }), send({ once: 'a' }), send({ once: 'a' })])
  await send({ once: 'a', afterSeconds: 3600 })
  await send({ once: 'b' })
  expect(await jobsNamed('recordings.erase')).toHaveLength(3)
})

test('of jobs that are not asked for once none is lost, however many are sent together', async () => {
  const before = (await jobsNamed('recordings.erase')).length
  await world.inside(institutionId, async (db) => {
    for (let count = 0; count < 3; count += 1)
      await jobs.send(
        db,
        'recordings.erase',
        { institutionId },
        count > 1 ? { afterSeconds: 60 } : {},
      )
  })
  expect(await jobsNamed('recordings.erase')).toHaveLength(before + 3)
})

test('work that is asked for once, while it waits, begins after what asked for it is there', async () => {
  const worker = new PgBoss({ connectionString: world.ownerUrl, supervise: false, schedule: false })
  worker.on('error', (error) => log.error({ err: error }, 'job queue'))
  await worker.start()
  const advance = (db: Parameters<Jobs['send']>[0]) =>
    jobs.send(db, 'feedback.advance', { institutionId, sessionId: institutionId }, { once: 'c' })
  const fetched = async () => (await worker.fetch('feedback.advance')).length
  await world.inside(institutionId, advance)
  await world.inside(institutionId, async (db) => {
    await advance(db)
    // What this transaction wrote is not to be seen yet: work that began now would miss it.
    expect(await fetched()).toBe(0)
  })
  expect(await fetched()).toBe(1)
  await worker.stop()
})

test('an invitation outlasts a mail server that is away for an evening', async () => {
  const boss = new PgBoss({ connectionString: world.ownerUrl, supervise: false, schedule: false })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  const queue = await boss.getQueue('invitations.mail')
  await boss.stop()
  const { retryLimit = 0, retryDelay = 0, retryDelayMax } = queue ?? {}
  // The queue's rule: a pause doubles with each attempt, up to the longest.
  const pauses = Array.from({ length: retryLimit }, (_, tried) =>
    Math.min(retryDelayMax ?? Number.MAX_VALUE, retryDelay * 2 ** tried),
  )
  expect(pauses.reduce((sum, pause) => sum + pause, 0) / 3600).toBeGreaterThan(2.5)
  expect(pauses.length).toBeLessThanOrEqual(20)
})

test('what a worker had in hand when it was killed is done by another within two minutes', async () => {
  const worker = new PgBoss({ connectionString: world.ownerUrl, supervise: false, schedule: false })
  worker.on('error', (error) => log.error({ err: error }, 'job queue'))
  await worker.start()
  const recordingId = institutionId
  await world.inside(institutionId, (db) =>
    jobs.send(db, 'recordings.index', { institutionId, recordingId }),
  )
  // Taken, and never heard of again.
  expect(await worker.fetch('recordings.index')).toHaveLength(1)
  await worker.getDb().executeSql(
    `update pgboss.job set started_on = started_on - interval '61 seconds',
              heartbeat_on = heartbeat_on - interval '61 seconds' where name = 'recordings.index'`,
  )
  await worker.supervise('recordings.index')
  expect((await jobsNamed('recordings.index')).join()).toContain(',retry,')
  await worker.stop()
})

test('installing the queues twice changes nothing', async () => {
  const before = await jobsNamed('recordings.erase')
  await installQueues(world.ownerUrl, log)
  expect(await jobsNamed('recordings.erase')).toEqual(before)
})

test('[P50] a job is done soon, a failed one is tried again, and neither leaves a word of anybody behind', async () => {
  const candidate = await world.member(institutionId, 'candidate', { name: 'Adaeze Osei' })
  const mails: MailMessage[] = []
  let isAway = true
  const ports = {
    ...world.ports,
    jobs,
    mail: {
      send: async (message: MailMessage) => {
        if (isAway) throw new Error(`550 <${message.to}>: ${message.text}`)
        mails.push(message)
      },
    },
  }
  const worker = await startWorker(
    world.ownerUrl,
    { db: world.db, ports, config: world.config },
    log,
  )
  const request = { personId: candidate.personId, purpose: 'signIn' as const }
  await world.inside(institutionId, (db) => jobs.send(db, 'identity.mailLink', request))
  const wait = { timeout: 20_000, interval: 100 }
  await expect.poll(mailJobs, wait).toContain('The log says why')
  expect(await mailJobs()).toContain(candidate.personId)
  expect(await mailJobs()).not.toMatch(/Adaeze|@example|token=|550 </)
  expect(logged.map(({ message }) => message)).toContain('a job failed; it is tried again')
  isAway = false
  await expect.poll(() => mails.length, wait).toBe(1)
  await worker.stop()
})

test('of many that are sent at once none is lost; they start a few a second, behind what is sent by itself', async () => {
  const payloads = Array.from({ length: 25 }, () => ({
    institutionId,
    invitationId: institutionId,
  }))
  await world.inside(institutionId, (db) =>
    jobs.sendMany(db, 'invitations.mail', payloads, { perSecond: 10 }),
  )
  const rows = await world.inside(institutionId, (db) =>
    sql<{ priority: number; seconds: number; count: number }>`
      select priority, round(extract(epoch from start_after - min(start_after) over ()))::int as seconds,
             count(*) as count
        from pgboss.job where name = 'invitations.mail' group by 1, start_after order by 2`.execute(
      db,
    ),
  )
  expect(rows.rows).toEqual([
    { priority: -1, seconds: 0, count: 10 },
    { priority: -1, seconds: 1, count: 10 },
    { priority: -1, seconds: 2, count: 5 },
  ])
})
