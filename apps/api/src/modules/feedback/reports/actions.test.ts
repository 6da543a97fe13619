import { noAccommodations } from '@app/domain/accommodations'
import { countingStatements } from '@app/db/testing'
import type { OwnReport, StaffReport } from '@app/domain/report-views'
import { anchorOf, starterRubric } from '@app/domain/rubrics'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import {
  beginSession,
  complete,
  interview,
  openReport,
  rateByStaff,
  readByStaff,
  strongText,
  take,
} from '../../../testing/interviews.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate', { name: 'Ada Osei' })
  await world.accept(candidate)
})
afterAll(() => world.close())

const finished = async (texts: string[] = [strongText]) => {
  const { sessionId } = await interview(
    world,
    candidate,
    texts.map((text) => ({ text })),
  )
  await complete(world, candidate, sessionId)
  return sessionId
}
const seenByStaff = (sessionId: string) => readByStaff(world, owner, sessionId)

const choose = async (wordsOnly: boolean) => {
  const { slug: _slug, ...settings } = await world.as(owner).institutions.settings()
  await world.as(owner).institutions.update({ ...settings, locale: 'en-GB', wordsOnly })
}

/** Every number that stands for a level, wherever it is. */
const figuresIn = (view: OwnReport | StaffReport): unknown[] => [
  ...(view.report?.coaching?.competencies ?? []).flatMap(({ level, ratings }) => [
    level,
    ...ratings,
  ]),
  ...[view.selfRating, ...view.staffRatings].flatMap((rating) =>
    Object.values(rating?.levels ?? {}),
  ),
  ...view.scoreLooks.map(({ answer }) => answer?.level ?? null),
]
const scoreInWords = /\b(level|rating|score|grade)s?( of)? [1-5]\b|\b[1-5] ?(\/|out of) ?5\b/i

describe('an institution that chose words only', () => {
  test('[P61] gives candidates and staff the described levels, and no figure of a level', async () => {
    const sessionId = await finished()
    await openReport(world, candidate, sessionId)
    await rateByStaff(world, owner, sessionId)
    const reason = 'The result is there.'
    const look = { sessionId, competency: 'structure' as const, level: 5, reason }
    await world.as(owner).looks.answer(look)
    await choose(true)
    const own = await world.as(candidate).reports.mine({ sessionId })
    const seen = await seenByStaff(sessionId)
    await choose(false)
    for (const view of [own, seen]) {
      expect(view.wordsOnly).toBe(true)
      expect(figuresIn(view).filter((figure) => figure !== null)).toEqual([])
      const anchors = view.report?.coaching?.competencies.map(({ anchor }) => anchor)
      expect(anchors?.filter((anchor) => anchor !== null).length).toBeGreaterThan(2)
      expect(JSON.stringify(view.report?.coaching)).not.toMatch(scoreInWords)
      expect(view.selfRating?.anchors.structure).toBe(anchorOf(starterRubric, 'structure', 3))
      expect(view.staffRatings[0]?.anchors.structure).toBe(anchorOf(starterRubric, 'structure', 4))
      expect(view.scoreLooks[0]?.answer?.anchor).toBe(anchorOf(starterRubric, 'structure', 5))
    }
    expect(own.attempts.map(({ levels }) => levels)).toEqual([{}])
    const withFigures = await seenByStaff(sessionId)
    expect(figuresIn(withFigures).filter((figure) => figure !== null)).not.toEqual([])
  })
})

describe('what staff read', () => {
  test('[P11] is performance and feedback: figures, levels, quotations, words and notes', async () => {
    const sessionId = await finished()
    await openReport(world, candidate, sessionId)
    const note = { sessionId, text: 'The second half is strong.' }
    await world.as(await world.member(institutionId, 'admin')).feedback.give(note)
    const seen = await seenByStaff(sessionId)
    expect(seen.candidate).toMatchObject({ name: 'Ada Osei', email: candidate.email })
    expect(seen.report?.coaching?.competencies).toHaveLength(5)
    expect(seen.report?.answers[0]?.figures?.wordsPerMinute).toBeGreaterThan(0)
    expect(seen.answers[0]?.transcript?.words.length).toBeGreaterThan(50)
    expect(seen.selfRating?.levels.structure).toBe(3)
    expect(seen.feedback.map(({ text }) => text)).toEqual([note.text])
  })

  test('[P12] holds no trace of media: no address, no id of a recording, no kind, no size', async () => {
    const { sessionId, takes } = await interview(world, candidate, [{ text: strongText }])
    await complete(world, candidate, sessionId)
    const seen = JSON.stringify(await seenByStaff(sessionId))
    expect(seen).not.toContain(takes[0]?.recordingId)
    expect(seen).not.toMatch(
      /\/media|\/api\/|recordingId|webm|mp4|mime|hasVideo|playback|sha256":"[0-9a-f]{64}","durationMs/i,
    )
  })

  test('[P47] stands in the audit log, once for each reading, with who read it', async () => {
    const sessionId = await finished()
    await seenByStaff(sessionId)
    await seenByStaff(sessionId)
    world.pass(901)
    await seenByStaff(sessionId)
    const { items } = await world.as(owner).audit.list({})
    const reads = items.filter(
      ({ action, subject }) => action === 'report.read' && subject === `session:${sessionId}`,
    )
    expect(reads.map(({ role }) => role)).toEqual(['owner', 'owner'])
  })

  test('[P10] does not tell how much time a candidate had', async () => {
    const adjusted = { ...noAccommodations, extraTimePercent: 50 as const, noVideo: true }
    await world.as(candidate).members.setAccommodations(adjusted)
    const sessionId = await finished()
    const own = await openReport(world, candidate, sessionId)
    const seen = await seenByStaff(sessionId)
    const mine = own.report?.answers[0]?.figures
    const theirs = seen.report?.answers[0]?.figures
    expect(mine?.targetSeconds).toBe(Math.ceil((theirs?.targetSeconds ?? 0) * 1.5))
    expect(theirs?.shareOfTimeUsed).toBeGreaterThan(mine?.shareOfTimeUsed ?? 1)
    expect(JSON.stringify(own)).toMatch(/% of the time given was used/)
    expect(JSON.stringify(seen)).not.toMatch(/% of the time|accommodation|extraTime|noVideo/i)
  })
})

test('the progress of a candidate goes by time, and shows a session once, as it is now', async () => {
  const first = await finished()
  world.pass(60)
  const second = await finished([strongText, strongText])
  const report = await openReport(world, candidate, second)
  expect(report.attempts.map(({ sessionId }) => sessionId)).toEqual([first, second])
  expect(report.attempts[0]?.levels.structure).toBeGreaterThan(3)
})

test('nobody reads ahead by asking for the report while the interview goes on', async () => {
  const sessionId = await beginSession(world, candidate, 3)
  const { reports, sessions } = world.as(candidate)
  const texts = async () =>
    (await reports.mine({ sessionId })).answers.map(({ questionText, hints }) => [
      questionText !== '',
      hints !== '',
    ])
  expect(await texts()).toEqual([
    [false, false],
    [false, false],
    [false, false],
  ])
  await take(world, candidate, sessionId)
  expect(await texts()).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
  await sessions.stepQuestion({ sessionId, position: 1, step: 'settle' })
  await sessions.stepQuestion({ sessionId, position: 2, step: 'ask' })
  expect((await texts())[1]).toEqual([true, false])
  await complete(world, candidate, sessionId)
  expect(new Set((await texts()).flat())).toEqual(new Set([true]))
})

test('coaching stays closed until the candidate has rated themselves, and they do it once', async () => {
  const sessionId = await finished()
  const { reports } = world.as(candidate)
  const closed = await reports.mine({ sessionId })
  expect(closed).toMatchObject({ coachingOpen: false, attempts: [] })
  expect(closed.report?.coaching).toBeNull()
  expect(closed.report?.answers[0]?.figures).not.toBeNull()
  const opened = await openReport(world, candidate, sessionId)
  expect(opened.report?.coaching).not.toBeNull()
  const levels = { structure: 1, relevance: 1, specificity: 1, clarity: 1, delivery: 1 }
  const again = reports.rateSelf({ sessionId, rating: { levels, note: '' } })
  await expect(again).rejects.toThrow('selfRating.exists')
})

const statementsFor = async (answers: number): Promise<number> => {
  const sessionId = await finished(Array.from({ length: answers }, () => strongText))
  await openReport(world, candidate, sessionId)
  await seenByStaff(sessionId)
  return countingStatements(async () => {
    await world.as(candidate).reports.mine({ sessionId })
    await world.as(owner).reports.ofCandidate({ sessionId })
  })
}

test('a report of ten answers takes no more questions to the database than one of two', async () => {
  const few = await statementsFor(2)
  expect(await statementsFor(10)).toBe(few)
  expect(few).toBeLessThan(40)
})
