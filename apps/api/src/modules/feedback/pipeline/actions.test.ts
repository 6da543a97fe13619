import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import {
  complete,
  interview,
  openReport,
  shortSpeech,
  strongText,
} from '../../../testing/interviews.ts'
import type { Storage } from '../../../ports.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
let storage: Storage
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  storage = world.ports.storage
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterEach(() => {
  world.ports.storage = storage
  world.held.length = 0
})
afterAll(() => world.close())

const mine = (sessionId: string) => world.as(candidate).reports.mine({ sessionId })
const said = { text: strongText }

/** Gets between the product and its storage, for one test. */
const between = (change: Partial<Storage>): void => {
  world.ports.storage = { ...storage, ...change }
}

/** Objects of one recording alone. */
const of = (recordingId: string) => (key: string) => key.includes(`/${recordingId}/`)

/** Works off what waits as the queue does: a job that fails is tried again, so many times. Answers how often one failed. */
const runWithRetries = async (most = 18): Promise<number> => {
  for (let failures = 0; failures <= most; failures += 1) {
    try {
      await world.runJobs()
      return failures
    } catch {
      // The queue logs it and tries again.
      continue
    }
  }
  return most + 1
}

test('a report without a model is ready with figures, levels and quotations for every answer', async () => {
  const { sessionId } = await interview(world, candidate, [said, said, said])
  await complete(world, candidate, sessionId)
  const report = await openReport(world, candidate, sessionId)
  expect(report.reportState).toBe('ready')
  expect(report.report?.missing).toEqual([])
  expect(report.report?.answers.map(({ position }) => position)).toEqual([1, 2, 3])
  expect(report.report?.coaching?.provenance.coach).toBe('rules')
  expect(report.steps.map(({ step, state }) => [step, state])).toEqual([
    ['transcribe', 'notNeeded'],
    ['measure', 'done'],
    ['evaluate', 'done'],
    ['verify', 'done'],
    ['report', 'done'],
  ])
})

test('each answer is measured as soon as it has arrived, so that little is left at the end', async () => {
  const { sessionId } = await interview(world, candidate, [said, said])
  await world.runJobs()
  const { steps } = await world.as(candidate).reports.progress({ sessionId })
  expect(steps.find(({ step }) => step === 'measure')).toMatchObject({ done: 2, of: 2 })
  expect((await mine(sessionId)).report).toBeNull()
})

test('a recording that is gone is named, the rest is reported, and it can be run again', async () => {
  const { sessionId, takes } = await interview(world, candidate, [said, said])
  const isLost = of(takes[1]?.recordingId ?? '')
  let gone = true
  between({
    read: (key, part) => storage.read(gone && isLost(key) ? `${key.slice(0, -1)}g` : key, part),
  })
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  // Writing the lost recording anew fails as well, and loudly: the report does not wait for it.
  await runWithRetries()
  const partial = await mine(sessionId)
  expect(partial.reportState).toBe('partial')
  expect(partial.report?.missing).toEqual([
    {
      step: 'measure',
      position: 2,
      reason: 'The recording of this answer can no longer be opened.',
    },
  ])
  expect(partial.report?.answers[0]?.figures?.speakingMs).toBeGreaterThan(0)
  expect(partial.steps.find(({ step }) => step === 'measure')?.state).toBe('failed')
  gone = false
  await world.as(candidate).reports.redo({ sessionId })
  expect((await mine(sessionId)).reportState).toBe('running')
  await world.runJobs()
  const whole = await mine(sessionId)
  expect(whole.reportState).toBe('ready')
  expect(whole.report?.missing).toEqual([])
})

test('bytes that were changed where they lie are no recording any more, and are named', async () => {
  const { sessionId, takes } = await interview(world, candidate, [said])
  const isForged = of(takes[0]?.recordingId ?? '')
  between({
    read: async (key, part) => {
      const bytes = await storage.read(key, part)
      if (isForged(key)) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return bytes
    },
  })
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await runWithRetries()
  const { report, reportState } = await mine(sessionId)
  expect(reportState).toBe('partial')
  expect(report?.missing[0]?.reason).toBe('The recording of this answer can no longer be opened.')
})

test('a failure that nobody foresaw is tried again, and then leaves a report that names it', async () => {
  const { sessionId, takes } = await interview(world, candidate, [said, said, said])
  const isBroken = of(takes[1]?.recordingId ?? '')
  let broken = true
  between({
    read: (key, part) =>
      broken && isBroken(key)
        ? Promise.reject(new Error('the disk hums'))
        : storage.read(key, part),
  })
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  expect(await runWithRetries()).toBeGreaterThanOrEqual(4)
  const partial = await mine(sessionId)
  expect(partial.reportState).toBe('partial')
  expect(partial.report?.missing).toEqual([
    { step: 'measure', position: 2, reason: 'This answer could not be measured.' },
  ])
  expect(partial.report?.answers.filter(({ figures }) => figures !== null)).toHaveLength(2)
  broken = false
  await world.as(candidate).reports.redo({ sessionId })
  await world.runJobs()
  expect((await mine(sessionId)).reportState).toBe('ready')
})

test('the storage being away for a moment spoils nothing', async () => {
  const { sessionId } = await interview(world, candidate, [said])
  let failures = 2
  between({
    read: (key, part) => {
      failures -= 1
      return failures >= 0 ? Promise.reject(new Error('no route')) : storage.read(key, part)
    },
  })
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await runWithRetries()
  const { report, reportState } = await mine(sessionId)
  expect(reportState).toBe('ready')
  expect(report?.answers[0]?.figures?.durationMs).toBeGreaterThan(4000)
})

test('bytes that never arrive hold the report up until the candidate wants it as it is; those that come later are added', async () => {
  const { sessionId, takes } = await interview(world, candidate, [
    said,
    { bytes: null, text: strongText },
  ])
  await complete(world, candidate, sessionId)
  expect(await mine(sessionId)).toMatchObject({ reportState: 'running', report: null })
  await world.as(candidate).reports.redo({ sessionId })
  await world.runJobs()
  const partial = await mine(sessionId)
  expect(partial.reportState).toBe('partial')
  expect(partial.report?.missing).toEqual([
    { step: 'measure', position: 2, reason: 'This recording has not arrived completely.' },
  ])
  await world.record(candidate, takes[1]?.recordingId ?? '', await shortSpeech())
  await world.runJobs()
  const whole = await mine(sessionId)
  expect(whole.reportState).toBe('ready')
  expect(whole.report?.answers).toHaveLength(2)
})

test('what was written down is read by the coach even where its recording never arrives or is refused', async () => {
  const { sessionId } = await interview(world, candidate, [{ bytes: null, text: strongText }])
  await complete(world, candidate, sessionId)
  await world.as(candidate).reports.redo({ sessionId })
  await world.runJobs()
  const { report, reportState } = await openReport(world, candidate, sessionId)
  expect(reportState).toBe('partial')
  expect(report?.answers).toEqual([{ position: 1, figures: null, transcriptVersion: 1 }])
  const quoted = report?.coaching?.competencies.flatMap(({ evidence }) => evidence) ?? []
  expect(quoted.length).toBeGreaterThan(0)
})

test('a wish to have the report as it is, made while a run is under way, is not lost', async () => {
  const { sessionId } = await interview(world, candidate, [said, { text: null }])
  let wish: (() => Promise<unknown>) | null = null
  between({
    read: async (key, part) => {
      const wished = wish
      wish = null
      await wished?.()
      return storage.read(key, part)
    },
  })
  wish = () => world.as(candidate).reports.redo({ sessionId })
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  // The wish falls into the run that the completion set going.
  await world.as(candidate).reports.progress({ sessionId })
  await world.runJobs()
  const { report, reportState } = await mine(sessionId)
  expect(reportState).toBe('partial')
  expect(report?.missing.map(({ step, position }) => [step, position])).toEqual([['transcribe', 2]])
})

test('two runs over one session at once do the work once', async () => {
  const { sessionId } = await interview(world, candidate, [said, said])
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await Promise.all([world.runJobs(), world.runJobs()])
  await world.runJobs()
  const reports = await world.inside(institutionId, (db) =>
    db.selectFrom('reports').select('version').where('sessionId', '=', sessionId).execute(),
  )
  expect(reports).toHaveLength(1)
  expect((await mine(sessionId)).reportState).toBe('ready')
})

test('a job that comes once more changes nothing and tells nobody anything', async () => {
  const { sessionId } = await interview(world, candidate, [said])
  await complete(world, candidate, sessionId)
  const seen = () =>
    world.inside(institutionId, async (db) => ({
      reports: await db.selectFrom('reports').select('version').execute(),
      events: await db.selectFrom('sessionEvents').select('kind').execute(),
    }))
  const before = await seen()
  await world.inside(institutionId, (db) =>
    world.ports.jobs.send(db, 'feedback.advance', { institutionId, sessionId }),
  )
  await world.runJobs()
  expect(await seen()).toEqual(before)
})

test('a session that is erased in the middle of a run leaves no job that fails for ever', async () => {
  const { sessionId } = await interview(world, candidate, [said])
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await world.as(candidate).sessions.erase({ sessionId })
  await world.runJobs()
  expect(world.held).toEqual([])
})

test('an interview in which every question was skipped has a report all the same', async () => {
  const { sessions } = world.as(candidate)
  const { sessionId } = await sessions.start({ practice: { count: 2 } })
  await sessions.step({ sessionId, step: 'begin' })
  await complete(world, candidate, sessionId)
  expect(await mine(sessionId)).toMatchObject({ reportState: 'ready', report: { answers: [] } })
})
