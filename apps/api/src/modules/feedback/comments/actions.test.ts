import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { complete, interview, openReport, readByStaff } from '../../../testing/interviews.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let coach: Actor
let otherCoach: Actor
let candidate: Actor
let sessionId: string
let answerId: string
const said = 'In May we closed the books of four years. The auditor signed without a remark.'
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  const owner = await world.member(institutionId, 'owner')
  const { cohortId } = await world.as(owner).cohorts.create({ name: 'Finance', term: '2026' })
  const other = await world.as(owner).cohorts.create({ name: 'Law', term: '2026' })
  coach = await world.member(institutionId, 'coach', { cohortId, name: 'Maria Lind' })
  otherCoach = await world.member(institutionId, 'coach', { cohortId: other.cohortId })
  candidate = await world.member(institutionId, 'candidate', { cohortId })
  await world.accept(candidate)
})
beforeEach(async () => {
  const made = await interview(world, candidate, [{ text: said }])
  sessionId = made.sessionId
  answerId = made.takes[0]?.answerId ?? ''
  await complete(world, candidate, sessionId)
  await openReport(world, candidate, sessionId)
})
afterAll(() => world.close())

const passage = () => ({ sessionId, answerId, transcriptVersion: 1, firstWord: 2, lastWord: 5 })
const give = (actor: Actor, changes: object = {}) =>
  world.as(actor).comments.give({ ...passage(), text: 'Say who did it.', ...changes })
const write = (text: string) =>
  world.as(candidate).transcripts.write({ answerId, origin: 'correction', text })
const mine = async () => (await world.as(candidate).reports.mine({ sessionId })).comments

test('a comment quotes the words it is about, and the candidate reads it at its place', async () => {
  await give(coach)
  expect(await mine()).toMatchObject([
    {
      answerId,
      quote: 'we closed the books',
      place: { firstWord: 2, lastWord: 5 },
      authorName: 'Maria Lind',
      authorRole: 'coach',
      text: 'Say who did it.',
    },
  ])
  const news = await world.as(candidate).news.mine()
  expect(news.map(({ kind }) => kind)).toContain('feedbackGiven')
})

test('a corrected transcript moves it along, or shows that the passage changed; the words it quoted stay', async () => {
  await give(coach)
  await write(said.replace('In May', 'In the month of May'))
  expect((await mine())[0]?.place).toEqual({ firstWord: 5, lastWord: 8 })
  await write(said.replace('closed the books', 'closed all the books'))
  expect((await mine())[0]).toMatchObject({ quote: 'we closed the books', place: null })
})

test('before staff have rated they read their own comments alone', async () => {
  await give(coach)
  const owner = await world.member(coach.institutionId, 'owner')
  await give(owner, { text: 'Another view.' })
  const blind = await world.as(coach).reports.ofCandidate({ sessionId })
  expect(blind.comments.map(({ text }) => text)).toEqual(['Say who did it.'])
  const open = await readByStaff(world, coach, sessionId)
  expect(open.comments).toHaveLength(2)
})

test('there is no comment without a passage, and none on another interview’s answer', async () => {
  expect(await refusalOf(give(coach, { lastWord: 500 }))).toBe('comment.noPassage')
  expect(await refusalOf(give(coach, { firstWord: 6 }))).toBe('comment.noPassage')
  expect(await refusalOf(give(coach, { transcriptVersion: 9 }))).toBe('comment.noPassage')
  const elsewhere = await interview(world, candidate, [{ text: said }])
  await complete(world, candidate, elsewhere.sessionId)
  const crossed = give(coach, { sessionId: elsewhere.sessionId })
  expect(await refusalOf(crossed)).toBe('comment.noPassage')
  expect(await refusalOf(give(otherCoach))).toBe('session.notFound')
})
