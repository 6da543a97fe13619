import type { Competency } from './rubrics.ts'

/** Characters of a note that staff write to a candidate, at most. Apart from the schemas: a browser needs no zod to know it. */
export const longestNote = 4000
/** Characters of the reason for one level of a rating, and of the note on the whole. */
export const longestReason = 600
export const longestRatingNote = 2000
/** Characters of a candidate's reason for asking a person to look at a score. */
export const longestLookReason = 1000

/** Every competency with a level or "cannot say"; null while one is open. */
export const wholeLevels = (
  levels: Partial<Record<Competency, number | null>>,
): Record<Competency, number | null> | null => {
  const { structure, relevance, specificity, clarity, delivery } = levels
  if (
    structure === undefined ||
    relevance === undefined ||
    specificity === undefined ||
    clarity === undefined ||
    delivery === undefined
  )
    return null
  return { structure, relevance, specificity, clarity, delivery }
}
/** Characters of a comment on a passage. */
export const longestComment = 2000
