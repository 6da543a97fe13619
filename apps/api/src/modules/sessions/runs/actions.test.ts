import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { beginSession, interview, take } from '../../../testing/interviews.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(() => world.close())

const retake = (sessionId: string) =>
  world.as(candidate).sessions.stepQuestion({ sessionId, position: 1, step: 'retake' })

describe('two tabs', () => {
  test('that take the same step at once take it once', async () => {
    const sessionId = await beginSession(world, candidate, 2)
    await take(world, candidate, sessionId)
    const { sessions } = world.as(candidate)
    const step = (name: 'retake' | 'settle') =>
      refusalOf(sessions.stepQuestion({ sessionId, position: 1, step: name }))
    const told = await Promise.all([step('retake'), step('settle'), step('retake'), step('settle')])
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(1)
  })

  test('that begin the same answer at once begin one', async () => {
    const sessionId = await beginSession(world, candidate)
    const { sessions } = world.as(candidate)
    await sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
    const start = () =>
      refusalOf(
        sessions.startAnswer({ sessionId, position: 1, mime: 'audio/webm', hasVideo: false }),
      )
    const told = await Promise.all([start(), start(), start()])
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(1)
    const takes = await world.inside(institutionId, (db) =>
      db.selectFrom('answers').select('id').where('sessionId', '=', sessionId).execute(),
    )
    expect(takes).toHaveLength(1)
  })

  test('that end the interview at once end it once, with one report', async () => {
    const { sessionId } = await interview(world, candidate, [{ text: 'We found eleven errors.' }])
    const end = () => refusalOf(world.as(candidate).sessions.step({ sessionId, step: 'complete' }))
    const told = await Promise.all([end(), end()])
    expect(told.toSorted()).toEqual(['let in', 'session.transition'])
  })

  test('one of which stops a take that the other has taken again stop nothing that is being spoken now', async () => {
    const sessionId = await beginSession(world, candidate)
    const first = await take(world, candidate, sessionId)
    const { sessions } = world.as(candidate)
    await retake(sessionId)
    const now = { sessionId, position: 1, mime: 'audio/webm', hasVideo: false }
    const second = await sessions.startAnswer(now)
    const late = sessions.stopAnswer({ answerId: first.answerId })
    expect(await refusalOf(late)).toBe('answer.transition')
    const run = await sessions.run({ sessionId })
    expect(run.questions[0]?.state).toBe('answering')
    await sessions.stopAnswer({ answerId: second.answerId })
  })
})

describe('a script', () => {
  test('begins no more interviews in a day than anybody could take', async () => {
    const { sessions } = world.as(candidate)
    const start = () => refusalOf(sessions.start({ practice: { count: 1 } }))
    const told: string[] = []
    for (let index = 0; index < 10; index += 1)
      told.push(...(await Promise.all(Array.from({ length: 6 }, start))))
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(50)
    expect(told.filter((answer) => answer === 'request.tooMany')).toHaveLength(10)
    world.pass(86_401)
    expect(await start()).toBe('let in')
  })

  test('begins no more takes in a day either, by interrupting each', async () => {
    const sessionId = await beginSession(world, candidate)
    const { sessions } = world.as(candidate)
    await world.inside(institutionId, (db) =>
      db
        .insertInto('answers')
        .values(
          Array.from({ length: 299 }, (_, index) => ({
            id: crypto.randomUUID(),
            sessionId,
            position: 1,
            take: index + 1,
            state: 'discarded' as const,
            startedAt: world.ports.clock.now(),
          })),
        )
        .execute(),
    )
    const place = { sessionId, position: 1 }
    await sessions.stepQuestion({ ...place, step: 'ask' })
    const start = () =>
      refusalOf(sessions.startAnswer({ ...place, mime: 'audio/webm', hasVideo: false }))
    expect(await start()).toBe('let in')
    await sessions.stepQuestion({ ...place, step: 'interrupt' })
    await sessions.stepQuestion({ ...place, step: 'ask' })
    expect(await start()).toBe('request.tooMany')
  })
})
