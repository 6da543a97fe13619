import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { complete, interview, openReport, strongText } from '../../testing/interviews.ts'
import { refusalOf } from '../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let coach: Actor
let otherCoach: Actor
let candidate: Actor
let sessionId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
})
beforeEach(async () => {
  const institutionId = await world.found(`u${world.mails.length}${Math.random()}`.replace('.', ''))
  owner = await world.member(institutionId, 'owner')
  const { cohortId } = await world.as(owner).cohorts.create({ name: 'Finance', term: '2026' })
  const other = await world.as(owner).cohorts.create({ name: 'Law', term: '2026' })
  coach = await world.member(institutionId, 'coach', { cohortId, name: 'Maria Lind' })
  otherCoach = await world.member(institutionId, 'coach', { cohortId: other.cohortId })
  candidate = await world.member(institutionId, 'candidate', { cohortId, name: 'Ada Osei' })
  await world.accept(candidate)
  sessionId = await finished()
})
afterAll(() => world.close())

const finished = async () => {
  const made = await interview(world, candidate, [{ text: strongText }])
  await complete(world, candidate, made.sessionId)
  return made.sessionId
}
const queue = (
  actor: Actor,
  input: Parameters<ReturnType<TestWorld['as']>['review']['list']>[0] = {},
) => world.as(actor).review.list(input)
const ask = (competency: 'structure' | 'clarity' = 'structure') =>
  world.as(candidate).looks.ask({ sessionId, competency, reason: 'I named the result.' })

describe('the queue', () => {
  test('[P14] holds the completed interviews of a coach’s cohorts, with when a person should have looked', async () => {
    const { items } = await queue(coach)
    expect(items).toMatchObject([
      { sessionId, candidateName: 'Ada Osei', state: 'toReview', takenByName: null, isMine: false },
    ])
    const [row] = items
    const days = (Date.parse(row?.dueAt ?? '') - Date.parse(row?.endedAt ?? '')) / 86_400_000
    expect(days).toBe(7)
    expect((await queue(otherCoach)).items).toEqual([])
    expect((await queue(owner)).total).toBe(1)
  })

  test('[P57] has no score to rank by: who has waited longest comes first', async () => {
    world.pass(60)
    const second = await finished()
    const { items } = await queue(coach)
    expect(items.map((row) => row.sessionId)).toEqual([sessionId, second])
    expect(JSON.stringify(items)).not.toMatch(/level|score|rating|rank/i)
    const first = await queue(coach, { limit: 1 })
    const next = await queue(coach, { limit: 1, cursor: first.nextCursor ?? '' })
    expect(next.items.map((row) => row.sessionId)).toEqual([second])
    expect(next.skipped).toBe(1)
  })

  test('is shared out: what one takes is theirs until they give it back or have reviewed it', async () => {
    await world.as(coach).review.take({ sessionId })
    expect((await queue(owner)).items[0]).toMatchObject({
      state: 'inProgress',
      takenByName: 'Maria Lind',
      isMine: false,
    })
    expect((await queue(coach, { isMine: true })).total).toBe(1)
    expect(await refusalOf(world.as(owner).review.take({ sessionId }))).toBe('review.taken')
    expect(await refusalOf(world.as(owner).review.giveBack({ sessionId }))).toBe('review.taken')
    await world.as(coach).review.giveBack({ sessionId })
    await world.as(owner).review.take({ sessionId })
    await world.as(owner).review.finish({ sessionId })
    expect((await queue(owner)).total).toBe(0)
    expect((await queue(owner, { state: 'reviewed' })).items).toMatchObject([
      { sessionId, state: 'reviewed', dueAt: null },
    ])
  })

  test('has again what somebody took who is no longer a member', async () => {
    await world.as(coach).review.take({ sessionId })
    await world.inside(coach.institutionId, (db) =>
      db
        .updateTable('memberships')
        .set({ endedAt: new Date() })
        .where('id', '=', coach.membershipId)
        .execute(),
    )
    expect((await queue(owner)).items).toMatchObject([{ state: 'toReview', takenByName: null }])
    expect(await refusalOf(world.as(owner).review.take({ sessionId }))).toBe('let in')
  })
})

describe('a candidate asks a person to look at a score', () => {
  beforeEach(async () => {
    await openReport(world, candidate, sessionId)
  })

  test('[P60] it comes before everything else, is answered with a reason, and both ratings stay', async () => {
    await world.as(coach).review.finish({ sessionId })
    const before = await world.as(candidate).reports.mine({ sessionId })
    const coachLevel = before.report?.coaching?.competencies.find(
      (c) => c.competency === 'structure',
    )?.level
    await finished()
    await ask()
    expect((await queue(owner)).items.map(({ state }) => state)).toEqual([
      'lookRequested',
      'toReview',
    ])
    expect((await queue(owner, { state: 'lookRequested' })).total).toBe(1)
    expect(await refusalOf(world.as(coach).review.finish({ sessionId }))).toBe('review.lookOpen')
    const answer = { sessionId, competency: 'structure' as const, level: 5, reason: 'It is there.' }
    expect(await refusalOf(world.as(coach).looks.answer(answer))).toBe('rating.notOpen')
    await world.as(coach).ratings.readFirst({ sessionId })
    await world.as(coach).looks.answer(answer)
    const mine = await world.as(candidate).reports.mine({ sessionId })
    expect(mine.scoreLooks).toMatchObject([
      {
        competency: 'structure',
        askedReason: 'I named the result.',
        answer: {
          byName: 'Maria Lind',
          byRole: 'coach',
          isOverride: true,
          level: 5,
          reason: 'It is there.',
        },
      },
    ])
    const after = mine.report?.coaching?.competencies.find((c) => c.competency === 'structure')
    expect(after?.level).toBe(coachLevel)
    expect((await queue(owner, { state: 'reviewed' })).total).toBe(1)
  })

  test('[P60] the score can stay as it is, with a reason that the candidate reads', async () => {
    await ask('clarity')
    await world.as(owner).ratings.readFirst({ sessionId })
    const reason = 'Two sentences break off.'
    await world.as(owner).looks.answer({ sessionId, competency: 'clarity', level: null, reason })
    const { scoreLooks: looks } = await world.as(candidate).reports.mine({ sessionId })
    expect(looks[0]?.answer).toMatchObject({ isOverride: false, level: null, reason })
  })

  test('once for each score, and only where there is one', async () => {
    await ask()
    expect(await refusalOf(ask())).toBe('look.asked')
    expect(await refusalOf(ask('clarity'))).toBe('let in')
    const again = await finished()
    const early = { sessionId: again, competency: 'structure' as const, reason: '' }
    expect(await refusalOf(world.as(candidate).looks.ask(early))).toBe('report.notReady')
  })

  test('staff give another level unasked; to leave a score nobody asked about says nothing', async () => {
    await world.as(owner).ratings.readFirst({ sessionId })
    const look = { sessionId, competency: 'relevance' as const, reason: 'It was asked.' }
    expect(await refusalOf(world.as(owner).looks.answer({ ...look, level: null }))).toBe(
      'look.nothingAsked',
    )
    await world.as(owner).looks.answer({ ...look, level: 2 })
    await world.as(owner).looks.answer({ ...look, level: 3 })
    const { scoreLooks: looks } = await world.as(candidate).reports.mine({ sessionId })
    expect(looks.map(({ answer, askedAt }) => [answer?.level, askedAt])).toEqual([
      [2, null],
      [3, null],
    ])
  })

  test('[P14] no coach of another cohort takes, answers or reads it', async () => {
    await ask()
    const { looks, review, ratings } = world.as(otherCoach)
    const answer = { sessionId, competency: 'structure' as const, level: 1, reason: 'No.' }
    for (const act of [
      looks.answer(answer),
      review.take({ sessionId }),
      ratings.readFirst({ sessionId }),
    ])
      expect(await refusalOf(act)).toBe('session.notFound')
  })

  test('who rates blind sees what a candidate waits for, and no answer', async () => {
    await ask()
    const waiting = await world.as(coach).reports.ofCandidate({ sessionId })
    expect(waiting.scoreLooks).toMatchObject([{ competency: 'structure', answer: null }])
    await world.as(owner).ratings.readFirst({ sessionId })
    const answer = {
      sessionId,
      competency: 'structure' as const,
      level: 1,
      reason: 'Hidden words.',
    }
    await world.as(owner).looks.answer(answer)
    const seen = await world.as(coach).reports.ofCandidate({ sessionId })
    expect(JSON.stringify(seen)).not.toContain('Hidden words.')
    expect(seen.scoreLooks).toEqual([])
  })
})

describe('the candidate is told', () => {
  test('in the app until they open the report, and by one mail without a word of the interview', async () => {
    await openReport(world, candidate, sessionId)
    await ask()
    await world.as(owner).ratings.readFirst({ sessionId })
    const reason = 'Secret reason.'
    await world.as(owner).looks.answer({ sessionId, competency: 'structure', level: 5, reason })
    await world.as(owner).feedback.give({ sessionId, text: 'Secret note.' })
    const news = await world.as(candidate).news.mine()
    expect(news.map(({ kind }) => kind).toSorted()).toEqual(['feedbackGiven', 'lookAnswered'])
    world.mails.length = 0
    await world.runJobs()
    expect(world.mails).toHaveLength(1)
    const [mail] = world.mails
    expect(mail).toMatchObject({
      to: candidate.email,
      subject: 'A person has looked at a score of yours',
    })
    expect(mail?.text).toContain(`/interviews/${sessionId}/report`)
    expect(mail?.text).not.toMatch(/Secret|structure|level/i)
    await world.as(candidate).news.read({ sessionId })
    expect(await world.as(candidate).news.mine()).toEqual([])
  })

  test('by no mail where they have read it meanwhile, or the interview is gone', async () => {
    world.mails.length = 0
    await world.as(owner).feedback.give({ sessionId, text: 'A note.' })
    await world.as(candidate).news.read({ sessionId })
    await world.runJobs()
    await world.as(owner).feedback.give({ sessionId, text: 'Another.' })
    await world.as(candidate).sessions.erase({ sessionId })
    await world.runJobs()
    expect(world.mails).toEqual([])
  })
})
