import type { Model } from '@app/coach/model'
import type { Transcriber } from '@app/coach/transcriber'
import { wordsOf } from '@app/domain/transcripts'
import { policyVersion } from '@app/domain/policy'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { complete, interview, openReport, strongText } from '../../../testing/interviews.ts'

/** Everything that was asked of somebody outside. */
const asked: string[] = []
const transcriber: Transcriber = {
  transcribe: async ({ language }) => {
    asked.push('sound')
    return { words: wordsOf(strongText), language, recognisedBy: 'outside whisper', seconds: 5 }
  },
}
const model: Model = {
  provider: 'outside',
  name: 'some-model',
  rate: async () => {
    asked.push('words')
    return { kind: 'refused', reason: 'no', usage: { inputTokens: 1, outputTokens: 1 } }
  },
}

let world: TestWorld
let institutionId: string
let owner: Actor
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'), { model, transcriber })
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
})
beforeEach(async () => {
  asked.length = 0
  candidate = await world.member(institutionId, 'candidate')
})
afterAll(() => world.close())

const switchAi = async (aiEnabled: boolean) => {
  const { institutions } = world.as(owner)
  const { slug: _slug, ...settings } = await institutions.settings()
  await institutions.update({ ...settings, locale: 'en-GB', aiEnabled })
}
const accept = (aiCoaching: boolean) => world.accept(candidate, aiCoaching)

const whoSwitchedItOff: [string, () => Promise<void>][] = [
  ['the candidate', () => accept(false)],
  [
    'the institution',
    async () => {
      await switchAi(false)
      await accept(true)
    },
  ],
]

test.each(whoSwitchedItOff)(
  '[P62] switched off by %s: nothing leaves, and the report has figures, the own rating and staff feedback',
  async (_who, switchOff) => {
    await switchOff()
    const { sessionId } = await interview(world, candidate, [{ text: strongText }, { text: null }])
    await complete(world, candidate, sessionId)
    await world.as(owner).feedback.give({ sessionId, text: 'Say the result first.' })
    const report = await openReport(world, candidate, sessionId)
    await switchAi(true)
    expect(asked).toEqual([])
    expect(report).toMatchObject({ aiCoaching: false, coachingOpen: true, reportState: 'ready' })
    expect(report.report).toMatchObject({ coaching: null, missing: [] })
    const [written, unwritten] = report.report?.answers ?? []
    expect(written?.figures?.wordsPerMinute).toBeGreaterThan(0)
    expect(unwritten?.figures).toMatchObject({ wordsPerMinute: null })
    expect(unwritten?.figures?.speakingMs).toBeGreaterThan(0)
    expect(report.selfRating?.levels.structure).toBe(3)
    expect(report.feedback.map(({ text }) => text)).toEqual(['Say the result first.'])
    expect(report.playback).toHaveLength(2)
    expect(report.steps.map(({ state }) => state)).not.toContain('failed')
  },
)

test.each(['candidate', 'institution'] as const)(
  '[P62] switched off by the %s after the interview, no later correction or redo sends anything',
  async (who) => {
    await accept(true)
    const { sessionId, takes } = await interview(world, candidate, [{}])
    if (who === 'candidate') await accept(false)
    else await switchAi(false)
    const atFirst = asked.length
    await complete(world, candidate, sessionId)
    const { transcripts, reports } = world.as(candidate)
    const answerId = takes[0]?.answerId ?? ''
    await transcripts.write({ answerId, origin: 'typed', text: strongText })
    await world.runJobs()
    await reports.redo({ sessionId })
    await world.runJobs()
    await switchAi(true)
    expect(asked).toHaveLength(atFirst)
    expect(await reports.mine({ sessionId })).toMatchObject({ reportState: 'ready' })
  },
)

test('[P62] what AI wrote while it was on stays readable, and is named as such', async () => {
  world.ports.model = null
  world.ports.transcriber = null
  await accept(true)
  const { sessionId } = await interview(world, candidate, [{ text: strongText }])
  await complete(world, candidate, sessionId)
  await accept(false)
  const report = await openReport(world, candidate, sessionId)
  expect(report.aiCoaching).toBe(true)
  expect(report.report?.coaching?.competencies).toHaveLength(5)
  world.ports.model = model
  world.ports.transcriber = transcriber
})

test('the notice tells whether AI is on, and who would be asked', async () => {
  const { institution } = await world.as(candidate).consent.policy()
  expect(institution).toMatchObject({ aiEnabled: true, aiProvider: 'outside', transcription: true })
  await switchAi(false)
  expect((await world.as(candidate).consent.policy()).institution.aiEnabled).toBe(false)
  expect(policyVersion).not.toBe('')
  await switchAi(true)
})
