import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { AssignmentDraft } from '@app/domain/assignments'
import { wallTimeAt } from '@app/domain/time-zones'
import type { Actor } from '../../../actor.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

const hour = 3600
const day = 24 * hour
let world: TestWorld
let institutionId: string
let owner: Actor
let cohortId: string
let kitId: string
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '' })).cohortId
  kitId = (await world.as(owner).kits.list())[0]?.kitId ?? ''
  candidate = await world.member(institutionId, 'candidate', { cohortId })
  await world.accept(candidate)
})
afterAll(() => world.close())

/** A wall time so many seconds from now. */
const from = (seconds: number): string =>
  wallTimeAt(new Date(world.ports.clock.now().getTime() + seconds * 1000).toISOString(), 'UTC')

const give = async (changes: Partial<AssignmentDraft> = {}): Promise<string> => {
  const draft: AssignmentDraft = {
    title: 'First interview',
    note: '',
    kitId,
    for: { membershipIds: [candidate.membershipId] },
    opens: from(-hour),
    due: from(2 * day),
    attemptsAllowed: 2,
    counts: 'latest',
    isLateAllowed: true,
    remindDaysBefore: null,
    ...changes,
  }
  return (await world.as(owner).assignments.create(draft)).assignmentId
}
const api = () => world.as(candidate)
const start = (assignmentId: string) => api().sessions.start({ assignmentId })
const begin = async (assignmentId: string): Promise<string> => {
  const { sessionId } = await start(assignmentId)
  await api().sessions.step({ sessionId, step: 'begin' })
  return sessionId
}
const handIn = async (assignmentId: string, answered = 0): Promise<string> => {
  const sessionId = await begin(assignmentId)
  for (let position = 1; position <= answered; position += 1) {
    await api().sessions.stepQuestion({ sessionId, position, step: 'ask' })
    const take = { sessionId, position, mime: 'audio/webm', hasVideo: false }
    const { answerId } = await api().sessions.startAnswer(take)
    await api().sessions.stopAnswer({ answerId })
    await api().sessions.stepQuestion({ sessionId, position, step: 'settle' })
  }
  await api().sessions.step({ sessionId, step: 'complete' })
  return sessionId
}
const mine = async (assignmentId: string) => {
  const found = (await api().assignments.mine()).find((one) => one.assignmentId === assignmentId)
  if (!found) throw new Error('It is not among what was given to the candidate')
  return found
}

describe('attempts', () => {
  test('are as many as were allowed, then refused; what is open is gone on with', async () => {
    const assignmentId = await give()
    expect(await mine(assignmentId)).toMatchObject({ attemptsLeft: 2, standing: 'notBegun' })
    const { sessionId } = await start(assignmentId)
    expect(await start(assignmentId)).toEqual({ sessionId })
    expect(await mine(assignmentId)).toMatchObject({ attemptsLeft: 2, openSessionId: sessionId })
    await api().sessions.step({ sessionId, step: 'begin' })
    expect(await mine(assignmentId)).toMatchObject({ attemptsLeft: 1, standing: 'inProgress' })
    expect(await start(assignmentId)).toEqual({ sessionId })
    await api().sessions.step({ sessionId, step: 'complete' })
    await handIn(assignmentId)
    expect(await mine(assignmentId)).toMatchObject({
      attemptsLeft: 0,
      cannotStart: 'assignment.noAttemptsLeft',
    })
    expect(await refusalOf(start(assignmentId))).toBe('assignment.noAttemptsLeft')
  })

  test('pressed twice at once make one session', async () => {
    const assignmentId = await give({ attemptsAllowed: 1 })
    const [one, other] = await Promise.all([start(assignmentId), start(assignmentId)])
    expect(one).toEqual(other)
  })

  test('that are deleted stay used, and what was handed in stays handed in', async () => {
    const assignmentId = await give({ attemptsAllowed: 1 })
    const sessionId = await handIn(assignmentId)
    await api().sessions.erase({ sessionId })
    expect(await refusalOf(start(assignmentId))).toBe('assignment.noAttemptsLeft')
    expect(await mine(assignmentId)).toMatchObject({ standing: 'handedIn', doneSessionId: null })
  })

  test('that were chosen and never begun are not used by deleting them', async () => {
    const assignmentId = await give({ attemptsAllowed: 1 })
    const { sessionId } = await start(assignmentId)
    await api().sessions.erase({ sessionId })
    expect(await mine(assignmentId)).toMatchObject({ attemptsLeft: 1, standing: 'notBegun' })
  })

  test('[P21] leave nothing behind once the interviews are gone and as many days have passed since it was due', async () => {
    const assignmentId = await give()
    await handIn(assignmentId)
    const kept = () =>
      world.inside(institutionId, (db) =>
        db
          .selectFrom('assignmentAttempts')
          .select('sessionId')
          .where('assignmentId', '=', assignmentId)
          .execute(),
      )
    const sweep = async () => {
      await world.inside(institutionId, (db) => world.ports.jobs.send(db, 'retention.sweep', {}))
      await world.runJobs()
    }
    world.pass(91 * day)
    await sweep()
    expect(await kept()).toEqual([{ sessionId: null }])
    world.pass(3 * day)
    await sweep()
    expect(await kept()).toEqual([])
  })
})

describe('time', () => {
  test('before it opens it is not started', async () => {
    const assignmentId = await give({ opens: from(hour) })
    expect(await refusalOf(start(assignmentId))).toBe('assignment.notOpen')
    world.pass(2 * hour)
    expect(await refusalOf(start(assignmentId))).toBe('let in')
  })

  test('late is marked, and not forbidden', async () => {
    const assignmentId = await give({ due: from(hour) })
    world.pass(2 * hour)
    expect(await mine(assignmentId)).toMatchObject({ stage: 'late', cannotStart: null })
    await handIn(assignmentId)
    expect(await mine(assignmentId)).toMatchObject({ standing: 'handedIn', isLate: true })
  })

  test('late is refused where the assignment says so; what was begun in time may be ended', async () => {
    const assignmentId = await give({ due: from(hour), isLateAllowed: false })
    const chosen = await give({ due: from(hour), isLateAllowed: false })
    const sessionId = await begin(assignmentId)
    const { sessionId: notBegun } = await start(chosen)
    world.pass(2 * hour)
    await api().sessions.step({ sessionId, step: 'complete' })
    expect(await mine(assignmentId)).toMatchObject({ standing: 'handedIn', isLate: true })
    expect(await refusalOf(start(assignmentId))).toBe('assignment.over')
    const beginning = api().sessions.step({ sessionId: notBegun, step: 'begin' })
    expect(await refusalOf(beginning)).toBe('assignment.over')
  })

  test('closed, nothing new is begun', async () => {
    const assignmentId = await give()
    await world.as(owner).assignments.step({ assignmentId, step: 'close' })
    expect(await refusalOf(start(assignmentId))).toBe('assignment.closed')
  })
})

describe('which attempt counts', () => {
  test.each([
    ['first', 0],
    ['latest', 2],
    ['best', 1],
  ] as const)('%s', async (counts, expected) => {
    const assignmentId = await give({ counts, attemptsAllowed: 3 })
    const sessions = [await handIn(assignmentId, 0)]
    world.pass(60)
    sessions.push(await handIn(assignmentId, 2))
    world.pass(60)
    sessions.push(await handIn(assignmentId, 1))
    expect((await mine(assignmentId)).doneSessionId).toBe(sessions[expected])
  })

  test('what was handed in counts before what was begun again', async () => {
    const assignmentId = await give()
    const done = await handIn(assignmentId)
    await begin(assignmentId)
    expect(await mine(assignmentId)).toMatchObject({ doneSessionId: done, standing: 'handedIn' })
  })
})

test('[P15] nobody starts, or is told of, what was given to somebody else', async () => {
  const assignmentId = await give()
  const other = await world.member(institutionId, 'candidate', { cohortId })
  await world.accept(other)
  expect(await world.as(other).assignments.mine()).toEqual([])
  const starting = world.as(other).sessions.start({ assignmentId })
  expect(await refusalOf(starting)).toBe('assignment.notFound')
})
