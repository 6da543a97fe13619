import type { Coaching } from '@app/domain/reports'

/** How much of the answer time was used, in the one sentence that says so everywhere. */
export const timeUsed = (share: number): string =>
  `${Math.round(share * 100)} % of the time given was used.`

const sentence = /\s*(?<!\d)\d+ % of the time given was used\./gu
const without = (text: string): string => text.replaceAll(sentence, '').trim()

/**
 * Coaching without the sentence on the time used: beside the length of an answer it tells how much time there was, and
 * so whether somebody had more of it than others. For everybody but the candidate (P10).
 */
export const withoutTimeUsed = (coaching: Coaching): Coaching => ({
  ...coaching,
  competencies: coaching.competencies.map((result) => ({
    ...result,
    reason: without(result.reason),
  })),
  nextSteps: coaching.nextSteps.map((step) => ({
    ...step,
    why: without(step.why) || 'There was time left.',
  })),
})
