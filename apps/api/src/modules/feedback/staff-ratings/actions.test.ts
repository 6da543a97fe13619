import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import {
  complete,
  interview,
  openReport,
  rateByStaff,
  strongText,
} from '../../../testing/interviews.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
let coach: Actor
let candidate: Actor
let sessionId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner', { name: 'Oda Berg' })
  const { cohortId } = await world.as(owner).cohorts.create({ name: 'Finance', term: '2026' })
  coach = await world.member(institutionId, 'coach', { cohortId, name: 'Maria Lind' })
  candidate = await world.member(institutionId, 'candidate', { cohortId })
  await world.accept(candidate)
})
beforeEach(async () => {
  const made = await interview(world, candidate, [{ text: strongText }])
  sessionId = made.sessionId
  await complete(world, candidate, sessionId)
  await openReport(world, candidate, sessionId)
})
afterAll(() => world.close())

const seenBy = (actor: Actor) => world.as(actor).reports.ofCandidate({ sessionId })
const levels = { structure: 4, relevance: 3, specificity: 4, clarity: 4, delivery: null }
const rating = { levels, reasons: { structure: 'The result is told.' }, note: 'Good.' }

describe('before staff have rated', () => {
  test('the words and the figures are sent, and no rating of anybody', async () => {
    await rateByStaff(world, owner, sessionId)
    await world.as(owner).feedback.give({ sessionId, text: 'Level four for me.' })
    const seen = await seenBy(coach)
    expect(seen.rating).toEqual({ isOpen: false, isBlind: true, handedInAt: null, draft: null })
    expect(seen.answers[0]?.transcript?.words.length).toBeGreaterThan(50)
    expect(seen.report?.answers[0]?.figures?.wordsPerMinute).toBeGreaterThan(0)
    expect(seen.report?.coaching).toBeNull()
    expect(seen).toMatchObject({ selfRating: null, staffRatings: [], feedback: [] })
    expect(JSON.stringify(seen)).not.toMatch(/Level four|Oda Berg|"level":/)
  })

  test('their own notes are theirs to read', async () => {
    await world.as(coach).feedback.give({ sessionId, text: 'Mine.' })
    expect((await seenBy(coach)).feedback.map(({ text }) => text)).toEqual(['Mine.'])
  })

  test('what they chose so far is kept, for them alone, and can be changed', async () => {
    const draft = { levels: { structure: 2 }, reasons: {}, note: '' }
    await world.as(coach).ratings.keep({ sessionId, rating: draft })
    await world.as(coach).ratings.keep({ sessionId, rating: { ...draft, note: 'So far' } })
    expect((await seenBy(coach)).rating).toMatchObject({
      isOpen: false,
      draft: { levels: { structure: 2 }, note: 'So far' },
    })
    await world.as(owner).ratings.readFirst({ sessionId })
    expect((await seenBy(owner)).staffRatings).toEqual([])
    expect((await world.as(candidate).reports.mine({ sessionId })).staffRatings).toEqual([])
  })
})

describe('after it is handed in', () => {
  test('all ratings stand side by side, with their reasons', async () => {
    await rateByStaff(world, owner, sessionId, 2)
    await world.as(coach).ratings.handIn({ sessionId, rating })
    const seen = await seenBy(coach)
    expect(seen.report?.coaching?.competencies).toHaveLength(5)
    expect(seen.selfRating?.levels.structure).toBe(3)
    expect(seen.staffRatings).toMatchObject([
      { authorName: 'Oda Berg', authorRole: 'owner', isOwn: false, isBlind: true },
      {
        authorName: 'Maria Lind',
        authorRole: 'coach',
        isOwn: true,
        isBlind: true,
        levels,
        reasons: { structure: 'The result is told.' },
        note: 'Good.',
      },
    ])
  })

  test('it can neither be changed nor handed in again', async () => {
    const { ratings } = world.as(coach)
    await ratings.handIn({ sessionId, rating })
    expect(await refusalOf(ratings.keep({ sessionId, rating }))).toBe('rating.handedIn')
    expect(await refusalOf(ratings.handIn({ sessionId, rating }))).toBe('rating.handedIn')
  })

  test('two tabs that hand in at once hand in one', async () => {
    const { ratings } = world.as(coach)
    const told = await Promise.all(
      [1, 2].map(() => refusalOf(ratings.handIn({ sessionId, rating }))),
    )
    expect(told.toSorted()).toEqual(['let in', 'rating.handedIn'])
    expect((await seenBy(coach)).staffRatings).toHaveLength(1)
  })

  test('the candidate reads it with the name and the role, once they have rated themselves', async () => {
    const made = await interview(world, candidate, [{ text: strongText }])
    await complete(world, candidate, made.sessionId)
    await rateByStaff(world, coach, made.sessionId)
    const closed = await world.as(candidate).reports.mine({ sessionId: made.sessionId })
    expect(closed.staffRatings).toEqual([])
    const open = await openReport(world, candidate, made.sessionId)
    expect(open.staffRatings).toMatchObject([{ authorName: 'Maria Lind', authorRole: 'coach' }])
  })
})

describe('who chose to read first', () => {
  test('sees everything, it stands in the audit trail, and they cannot rate blind any more', async () => {
    const { ratings } = world.as(coach)
    await ratings.readFirst({ sessionId })
    await ratings.readFirst({ sessionId })
    const seen = await seenBy(coach)
    expect(seen.rating).toMatchObject({ isOpen: true, isBlind: false })
    expect(seen.report?.coaching).not.toBeNull()
    await ratings.handIn({ sessionId, rating })
    expect((await seenBy(coach)).staffRatings).toMatchObject([{ isOwn: true, isBlind: false }])
    const { items } = await world.as(owner).audit.list({ limit: 100 })
    const deeds = items.filter(({ subject }) => subject === `session:${sessionId}`)
    expect(deeds.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['rating.readFirst', 'rating.handedIn']),
    )
    expect(deeds.filter(({ action }) => action === 'rating.readFirst')).toHaveLength(1)
  })

  test('has read in every role of theirs: another role does not make them blind again', async () => {
    await world.as(coach).ratings.readFirst({ sessionId })
    const asAdmin = await world.member(institutionId, 'admin')
    const membershipId = await world.inside(institutionId, async (db) => {
      const row = await db
        .updateTable('memberships')
        .set({ personId: coach.personId })
        .where('id', '=', asAdmin.membershipId)
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    })
    const other: Actor = { ...coach, membershipId, role: 'admin' }
    expect((await seenBy(other)).rating).toMatchObject({ isOpen: true, isBlind: false })
  })
})

test('nobody rates an interview that goes on', async () => {
  const going = await interview(world, candidate, [{ text: strongText }])
  const early = world.as(coach).ratings.handIn({ sessionId: going.sessionId, rating })
  expect(await refusalOf(early)).toBe('report.notReady')
})

const vague =
  'Um, so, I think I am, you know, like a very good team player. Uh, in general we always worked hard, and, like, things went well. I mean, there was this one project, and it was, you know, really stressful, but it was basically fine in the end. Yeah, so that is it.'

/** So many people, half of them on each of two interviews that the coach rated differently. */
const rateMany = async (sessions: readonly string[], count: number) => {
  for (let index = 0; index < count; index += 1) {
    const person = await world.member(institutionId, 'admin')
    const rated = sessions[index % sessions.length] ?? ''
    await rateByStaff(world, person, rated, 1 + (index % 5))
  }
}
const outcomes = async () => {
  const { report, attempts } = await world.as(candidate).reports.mine({ sessionId })
  return {
    results: new Map(report?.coaching?.competencies.map((one) => [one.competency, one])),
    attempts,
  }
}

describe('a coach that people do not agree with', () => {
  test('gives feedback alone, without a level: in the report, over time, for candidates and staff', async () => {
    const settings = { dueDays: 7, agreementThreshold: 0.4 }
    await world.inside(institutionId, (db) => db.deleteFrom('ratingAgreements').execute())
    await world.as(owner).agreement.updateSettings(settings)
    const made = await interview(world, candidate, [{ text: vague }])
    await complete(world, candidate, made.sessionId)
    const sessions = [sessionId, made.sessionId]
    await rateMany(sessions, 8)
    expect((await outcomes()).results.get('structure')?.outcome).toBe('rated')
    const few = await world.as(coach).agreement.figures()
    expect(few.coaches[0]?.figures.map(({ pairs, kappa }) => [pairs, kappa])[0]).toEqual([
      null,
      null,
    ])
    await rateMany(sessions, 8)
    const { results, attempts } = await outcomes()
    expect(results.get('structure')).toMatchObject({
      outcome: 'feedbackOnly',
      level: null,
      ratings: [],
      anchor: null,
    })
    const figures = await world.as(coach).agreement.figures()
    const [withCoach, amongStaff] = [figures.coaches[0]?.figures[0], figures.people[0]]
    expect(withCoach).toMatchObject({ competency: 'structure', pairs: 16 })
    expect(withCoach?.kappa).toBeLessThan(0.4)
    expect(withCoach?.high).toBeGreaterThan(withCoach?.low ?? 1)
    expect(amongStaff?.pairs).toBeGreaterThan(40)
    expect(results.get('structure')?.evidence.length).toBeGreaterThan(0)
    expect(attempts.find((one) => one.sessionId === sessionId)?.levels.structure).toBeUndefined()
    expect(results.get('delivery')?.outcome).not.toBe('feedbackOnly')
    await world.as(coach).ratings.readFirst({ sessionId })
    const staff = (await seenBy(coach)).report?.coaching?.competencies
    expect(staff?.find((one) => one.competency === 'structure')?.level).toBeNull()
    await world.as(owner).agreement.updateSettings({ dueDays: 7, agreementThreshold: null })
    expect((await outcomes()).results.get('structure')?.outcome).toBe('rated')
  })

  test('is judged by blind ratings alone', async () => {
    const before = await world.inside(institutionId, (db) =>
      db.selectFrom('ratingAgreements').select('pairs').execute(),
    )
    await world.as(coach).ratings.readFirst({ sessionId })
    await rateByStaff(world, coach, sessionId, 1)
    const after = await world.inside(institutionId, (db) =>
      db.selectFrom('ratingAgreements').select('pairs').execute(),
    )
    expect(after).toEqual(before)
  })
})

test('[P21] ratings, looks and news go with their interview; the counts of agreement hold no key to it', async () => {
  await rateByStaff(world, coach, sessionId)
  await world.as(candidate).sessions.erase({ sessionId })
  const left = await world.inside(institutionId, async (db) => ({
    ratings: await db
      .selectFrom('staffRatings')
      .where('sessionId', '=', sessionId)
      .selectAll()
      .execute(),
    news: await db
      .selectFrom('reportNews')
      .where('sessionId', '=', sessionId)
      .selectAll()
      .execute(),
    counts: await db.selectFrom('ratingAgreements').selectAll().execute(),
  }))
  expect(left.ratings).toEqual([])
  expect(left.news).toEqual([])
  expect(JSON.stringify(left.counts)).not.toContain(sessionId)
})
