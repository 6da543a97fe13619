import type { Coaching } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'

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

/**
 * Coaching where people agree with the coach too little on some competencies: there the level goes, and its description,
 * which says the same; reasons and quotations stay as feedback.
 */
export const withoutLevelsOf = (coaching: Coaching, hidden: ReadonlySet<Competency>): Coaching =>
  hidden.size === 0
    ? coaching
    : {
        ...coaching,
        summary: withoutScores(coaching.summary),
        competencies: coaching.competencies.map((result) =>
          hidden.has(result.competency)
            ? {
                ...result,
                outcome: 'feedbackOnly' as const,
                level: null,
                ratings: [],
                anchor: null,
                reason: withoutScores(result.reason),
              }
            : result,
        ),
      }
