import type { Coaching } from '@app/domain/reports'

/** "level 4", "a rating of 3", "4 out of 5", "4/5": a score written into a sentence. */
const scores =
  /\s*\(?(?:\b(?:at |on |a |an )?(?:levels?|ratings?|scores?|grades?)(?: of)? [1-5](?:\s?(?:\/|out of|of)\s?5)?|\b[1-5]\s?(?:\/|out of)\s?5)\b\)?/giu

const withoutScores = (text: string): string => text.replaceAll(scores, '').trim()

/**
 * Coaching for institutions that chose words only: the described levels stay, their figures go. Measured facts, such
 * as words a minute, are no levels and stay.
 */
export const wordsOnly = (coaching: Coaching): Coaching => ({
  ...coaching,
  summary: withoutScores(coaching.summary),
  competencies: coaching.competencies.map((result) => ({
    ...result,
    level: null,
    ratings: [],
    reason: withoutScores(result.reason),
  })),
  strengths: coaching.strengths.map((strength) => ({
    ...strength,
    text: withoutScores(strength.text),
  })),
  nextSteps: coaching.nextSteps.map((step) => ({ ...step, why: withoutScores(step.why) })),
})
