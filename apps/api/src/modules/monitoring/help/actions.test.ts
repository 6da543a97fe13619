import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { mostHelpMessages, mostRetakesGiven, mostSecondsGiven } from '@app/domain/help'
import { openScene, type Scene } from '../../../testing/people.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let scene: Scene
let sessionId: string
const as = (kind: keyof Scene['callers']) => scene.world.as(scene.callers[kind])
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
})
afterAll(() => scene.world.close())
beforeEach(async () => {
  ;({ sessionId } = await scene.made('asked'))
})

const eventKinds = async (): Promise<string[]> =>
  scene.world.inside(scene.institutionId, async (db) => {
    const rows = await db
      .selectFrom('sessionEvents')
      .select('kind')
      .where('sessionId', '=', sessionId)
      .orderBy('seq')
      .execute()
    return rows.map(({ kind }) => kind)
  })
const audited = async (): Promise<string[]> => {
  const { items } = await as('owner').audit.list({})
  return items
    .filter(({ subject }) => subject === `session:${sessionId}`)
    .map(({ action }) => action)
    .toReversed()
}
const question = async () => (await as('candidate').sessions.run({ sessionId })).questions[0]

test('a candidate and staff write to each other, and both see who is there', async () => {
  const asked = await as('candidate').help.ask({ sessionId, text: null })
  expect(asked).toMatchObject({ openedBy: 'candidate', messages: [], present: [] })
  await as('coach').help.attend({ sessionId, isHere: true })
  const { name } = scene.callers.coach.actor ?? {}
  expect((await as('candidate').help.own({ sessionId })).present).toMatchObject([{ name }])
  expect((await as('coach').help.desk({ sessionId })).present).toEqual([])
  expect((await as('owner').help.desk({ sessionId })).present).toMatchObject([{ name }])

  await as('candidate').help.ask({ sessionId, text: '  I hear nothing.  ' })
  const desk = await as('coach').help.act({ sessionId, act: 'write', text: 'Is the sound muted?' })
  expect(desk.messages.map(({ text, isOwn }) => [text, isOwn])).toEqual([
    ['I hear nothing.', false],
    ['Is the sound muted?', true],
  ])
  expect(desk.candidateName).toBe('A candidate')

  await as('owner').help.act({ sessionId, act: 'resolve' })
  const after = await as('candidate').help.own({ sessionId })
  expect(after.openedAt).toBeNull()
  expect(after.messages.at(-1)).toMatchObject({ kind: 'resolved', author: 'staff', isOwn: false })
  expect(await refusalOf(as('coach').help.act({ sessionId, act: 'resolve' }))).toBe('help.notOpen')
  expect(await audited()).toEqual([
    'help.asked',
    'help.opened',
    'help.written',
    'help.written',
    'help.resolved',
  ])
})

test('who had a conversation open is gone after a while without a word', async () => {
  await as('coach').help.attend({ sessionId, isHere: true })
  scene.world.pass(26)
  expect((await as('candidate').help.own({ sessionId })).present).toEqual([])
  await as('coach').help.attend({ sessionId, isHere: true })
  await as('coach').help.attend({ sessionId, isHere: false })
  expect((await as('candidate').help.own({ sessionId })).present).toEqual([])
})

test('time is given to think while that goes on, else to answer; up to a limit', async () => {
  const before = await question()
  await as('coach').help.act({ sessionId, act: 'giveTime', seconds: 60 })
  expect((await question())?.answerSeconds).toBe((before?.answerSeconds ?? 0) + 60)
  await as('candidate').sessions.stepQuestion({ sessionId, position: 1, step: 'think' })
  const given = await as('owner').help.act({ sessionId, act: 'giveTime', seconds: 30 })
  expect((await question())?.thinkSeconds).toBe((before?.thinkSeconds ?? 0) + 30)
  expect((await question())?.answerSeconds).toBe((before?.answerSeconds ?? 0) + 60)
  expect(given).toMatchObject({
    secondsLeft: mostSecondsGiven - 90,
    position: 1,
    canGiveTime: true,
  })
  expect(given.messages.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ['timeGiven', 60],
    ['timeGiven', 30],
  ])
  for (const _ of [1, 2]) await as('coach').help.act({ sessionId, act: 'giveTime', seconds: 300 })
  const more = as('coach').help.act({ sessionId, act: 'giveTime', seconds: 300 })
  expect(await refusalOf(more)).toBe('help.allGiven')
  expect((await eventKinds()).filter((kind) => kind === 'question.timeGiven')).toHaveLength(4)
  expect(await audited()).toContain('help.timeGiven')
})

test('a further take is given, which the candidate may use or not; up to a limit', async () => {
  const { sessionId: answered } = await scene.made('answered')
  const left = async () =>
    (await as('candidate').sessions.run({ sessionId: answered })).questions[0]
  const before = (await left())?.retakesLeft ?? 0
  const desk = await as('coach').help.act({ sessionId: answered, act: 'giveRetake' })
  expect(desk).toMatchObject({ retakesLeft: mostRetakesGiven - 1, canGiveTime: false })
  expect(await left()).toMatchObject({ state: 'answered', retakesLeft: before + 1 })
  expect(
    await refusalOf(as('coach').help.act({ sessionId: answered, act: 'giveTime', seconds: 30 })),
  ).toBe('help.nothingToGive')
  for (let more = 1; more < mostRetakesGiven; more += 1)
    await as('coach').help.act({ sessionId: answered, act: 'giveRetake' })
  expect(await refusalOf(as('coach').help.act({ sessionId: answered, act: 'giveRetake' }))).toBe(
    'help.allGiven',
  )
})

test('[P15] nobody else reads or writes in it, and it ends with the interview', async () => {
  await as('candidate').help.ask({ sessionId, text: 'Can you hear me?' })
  expect(await refusalOf(as('otherCandidate').help.own({ sessionId }))).toBe('session.notFound')
  expect(await refusalOf(as('otherCoach').help.desk({ sessionId }))).toBe('session.notFound')
  await as('candidate').sessions.step({ sessionId, step: 'abandon' })
  const late = as('candidate').help.ask({ sessionId, text: 'One more thing' })
  expect(await refusalOf(late)).toBe('session.transition')
  expect(await refusalOf(as('coach').help.act({ sessionId, act: 'write', text: 'Too late' }))).toBe(
    'session.transition',
  )
  // What was written goes with the interview.
  await as('candidate').sessions.erase({ sessionId })
  const rows = await scene.world.inside(scene.institutionId, (db) =>
    db.selectFrom('helpMessages').select('id').where('sessionId', '=', sessionId).execute(),
  )
  expect(rows).toEqual([])
})

test('a conversation holds so many words, and no more', async () => {
  for (let count = 0; count < mostHelpMessages; count += 1)
    await as('candidate').help.ask({ sessionId, text: `Message ${count}` })
  const more = as('candidate').help.ask({ sessionId, text: 'Still there?' })
  expect(await refusalOf(more)).toBe('help.full')
})

test('words are limited in length', async () => {
  const long = 'a'.repeat(1001)
  expect(await refusalOf(as('candidate').help.ask({ sessionId, text: long }))).toBe(
    'request.invalid',
  )
  expect(await refusalOf(as('candidate').help.ask({ sessionId, text: '   ' }))).toBe(
    'request.invalid',
  )
})
