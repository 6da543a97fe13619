import type { Coaching, CompetencyResult } from '@app/domain/reports'
import type { Competency, Rubric } from '@app/domain/rubrics'

type Rated = CompetencyResult & { level: number; anchor: string }

const isRated = (result: CompetencyResult): result is Rated =>
  result.outcome === 'rated' && result.level !== null && result.anchor !== null

const nameOf = (rubric: Rubric, competency: Competency): string =>
  rubric.scales.find((scale) => scale.competency === competency)?.name ?? competency

/** From this level on, a competency is named as a strength. */
const strongLevel = 4

/** Two or three sentences: the overall picture, in the rubric's words and without figures. */
export const summaryOf = (rubric: Rubric, results: readonly CompetencyResult[]): string => {
  const rated = results.filter(isRated).sort((a, b) => b.level - a.level)
  const [best, most] = [rated[0], rated.at(-1)]
  if (best === undefined || most === undefined) {
    return 'There is too little to go by for an overall picture. What could be measured is shown below.'
  }
  const name = (result: Rated): string => nameOf(rubric, result.competency)
  const open = results.length - rated.length
  const left =
    open === 0
      ? ''
      : ` ${open} of ${results.length} competencies could not be rated; each says why.`
  if (best.level === most.level) {
    return `All rated competencies stand at the same level. ${name(best)}: ${best.anchor}${left}`
  }
  const leading = best.level >= strongLevel ? 'Strongest' : 'Furthest along'
  return `${leading}: ${name(best)}. ${best.anchor} Most to gain: ${name(most)}. ${most.anchor}${left}`
}

const strengthText: Record<Competency, string> = {
  structure: 'The story can be followed from its situation to its result.',
  relevance: 'The answer takes up the words of the question.',
  specificity: 'The answer names things that can be checked, and says what you did yourself.',
  clarity: 'The sentences are easy to follow at first hearing.',
  delivery: 'Pace, pauses and use of the time make it easy to listen.',
}

/** What was done well, with the passages that show it. */
export const strengthsOf = (results: readonly CompetencyResult[]): Coaching['strengths'] =>
  results
    .filter((result) => isRated(result) && result.level >= strongLevel)
    .map((result) => ({
      text: strengthText[result.competency],
      // The passages of delivery show where fillers are, which is no strength.
      evidence: result.competency === 'delivery' ? [] : result.evidence,
    }))
