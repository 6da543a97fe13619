import { expect, test } from 'vitest'
import { answerOf, inputOf, strongText } from './answers.fixture.ts'
import { figuresOf } from './measure.ts'
import { coachByRules } from './rules-coach.ts'
import { withoutTimeUsed } from './time-used.ts'
import { wordsOf } from '@app/domain/transcripts'

/** A short answer in a long time, so that both the level and a step speak of the time. */
const figures = {
  ...figuresOf({ sound: null, words: wordsOf(strongText), targetSeconds: 240, language: 'en' }),
  durationMs: 45_000,
  shareOfTimeUsed: 0.1875,
  wordsPerMinute: 140,
  fillersPerMinute: 0,
}

test('[P10] coaching for others than the candidate does not tell how much time there was', async () => {
  const coaching = coachByRules(inputOf(answerOf(strongText, { figures })))
  const own = JSON.stringify(await coaching)
  expect(own.match(/19 % of the time given was used/g)?.length).toBeGreaterThan(1)
  const others = withoutTimeUsed(await coaching)
  expect(JSON.stringify(others)).not.toMatch(/% of the time|19 %/)
  for (const { why } of others.nextSteps) expect(why).not.toBe('')
})
