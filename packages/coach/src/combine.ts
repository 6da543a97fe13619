import type { Coaching, CompetencyResult, Evidence, NextStep } from '@app/domain/reports'
import { anchorOf, competencies, type Rubric } from '@app/domain/rubrics'
import type { PreparedEvaluation } from './prepared-evaluation.ts'
import { modelLimits } from './model-limits.ts'
import { promptVersion } from './prompt.ts'
import type { RatedOnce, Rating } from './rating.ts'
import type { RatingFailure } from './rating-calls.ts'
import { judgeAnswer, type JudgedAnswer } from './rules-answer.ts'
import { resultByRules } from './rules-coach.ts'
import { textCompetencies, type TextCompetency } from './rules-findings.ts'
import { nextStepsFor, stepCount } from './rules-next-steps.ts'
import { strengthsOf, summaryOf } from './rules-summary.ts'
import { distinct } from './verify.ts'

const mostEvidence = 6
const mostStrengths = 3

/** The middle rating; of two middle ones the lower, so that a doubt is not counted as shown. */
export const medianOf = (levels: readonly number[]): number =>
  levels.toSorted((a, b) => a - b)[Math.ceil(levels.length / 2) - 1] ?? 1

type Vote = RatedOnce & { level: number }

const isVote = (rated: RatedOnce | undefined): rated is Vote =>
  rated !== undefined && rated.level !== null

const evidenceOfVotes = (votes: readonly Vote[]): Evidence[] =>
  distinct(votes.flatMap(({ evidence }) => evidence)).slice(0, mostEvidence)

/**
 * Where an answer gives the rater orders, levels that the rules cannot come near are not believed: an obedient model
 * would quote something harmless beside them.
 */
const liftedByOrders = (
  evaluation: PreparedEvaluation,
  judged: readonly JudgedAnswer[],
  competency: TextCompetency,
  level: number,
): boolean => {
  if (evaluation.answers.every(({ orders }) => orders.length === 0)) return false
  const byRules = resultByRules(evaluation.rubric, judged, competency).level
  return byRules === null ? level > 2 : level - byRules >= 2
}

const resultFor = (
  evaluation: PreparedEvaluation,
  judged: readonly JudgedAnswer[],
  ratings: readonly Rating[],
  competency: TextCompetency,
): CompetencyResult => {
  const votes = ratings.map((rating) => rating.competencies[competency]).filter(isVote)
  const levels = votes.map(({ level }) => level)
  const none = { competency, level: null, ratings: levels, anchor: null }
  const evidence = evidenceOfVotes(votes)
  if (votes.length * 2 < evaluation.ratings || votes.length === 0) {
    return {
      ...none,
      outcome: 'notEnoughEvidence',
      reason:
        votes.length === 0
          ? 'No passage of the transcript was shown that supports a level.'
          : 'Most ratings showed no passage of the transcript that supports a level.',
      evidence,
    }
  }
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
  const anchor = (level: number): string => anchorOf(evaluation.rubric, competency, level)
  if (highest - lowest >= evaluation.disagreeFrom) {
    return {
      ...none,
      outcome: 'ratingsDisagree',
      reason: `The ratings lie too far apart to give one level. The lowest says: ${anchor(lowest)} The highest says: ${anchor(highest)}`,
      evidence,
    }
  }
  const level = medianOf(levels)
  if (liftedByOrders(evaluation, judged, competency, level)) {
    return {
      ...none,
      outcome: 'notEnoughEvidence',
      reason:
        'An answer speaks to the rater, and the passages shown do not bear out the level that was given.',
      evidence,
    }
  }
  const atLevel = votes.filter((vote) => vote.level === level)
  const reason = atLevel.find((vote) => vote.reason !== null && vote.reason !== '')?.reason
  return {
    competency,
    outcome: 'rated',
    level,
    ratings: levels,
    anchor: anchor(level),
    reason: reason ?? 'The passages shown fit this description best.',
    evidence: evidenceOfVotes([...atLevel, ...votes]),
  }
}

const strengthsFrom = (ratings: readonly Rating[]): Coaching['strengths'] => {
  const shown = new Set<string>()
  return ratings
    .flatMap(({ strengths }) => strengths)
    .filter(({ evidence }) => {
      const key = evidence.map((item) => `${item.position} ${item.firstWord}`).join()
      if (shown.has(key)) return false
      shown.add(key)
      return true
    })
    .slice(0, mostStrengths)
}

/** The steps of the rating that lies closest to the medians; where it gave too few, those of the rules fill up. */
const stepsFrom = (
  rubric: Rubric,
  judged: readonly JudgedAnswer[],
  ratings: readonly Rating[],
  results: readonly CompetencyResult[],
): NextStep[] => {
  const distance = (rating: Rating): number =>
    textCompetencies.reduce((sum, competency) => {
      const level = results.find((result) => result.competency === competency)?.level
      const given = rating.competencies[competency]?.level
      return sum + (level == null || given == null ? 1 : Math.abs(level - given))
    }, 0)
  const closest = ratings.toSorted((a, b) => distance(a) - distance(b))
  const own = closest.find(({ nextSteps }) => nextSteps.length >= stepCount) ?? closest[0]
  const titles = new Set(own?.nextSteps.map(({ title }) => title))
  const filling = nextStepsFor(rubric, judged).filter(({ title }) => !titles.has(title))
  return [...(own?.nextSteps ?? []), ...filling].slice(0, stepCount)
}

/** No rating could be had: refused, cut off or unreadable every time. The report says so and can be run again. */
export class EvaluationFailed extends Error {
  readonly failures: readonly RatingFailure[]
  constructor(failures: readonly RatingFailure[]) {
    super(`No rating: ${failures.join(', ')}`)
    this.name = 'EvaluationFailed'
    this.failures = failures
  }
}

export type CombineRequest = {
  ratings: readonly Rating[]
  failures: readonly RatingFailure[]
  provider: string
  model: string
}

/**
 * The ratings of one session as coaching: the median per competency where at least half of the ratings asked for show
 * verified evidence and lie close together; else the outcome says why there is no level. Delivery comes from the
 * measured figures, never from the model.
 * @throws EvaluationFailed where there was something to rate and no rating could be read
 */
export const combine = (evaluation: PreparedEvaluation, request: CombineRequest): Coaching => {
  const { ratings, failures } = request
  if (ratings.length === 0 && failures.length > 0) throw new EvaluationFailed(failures)
  const judged = evaluation.answers.map(judgeAnswer)
  const results = competencies.map((competency) =>
    competency === 'delivery'
      ? resultByRules(evaluation.rubric, judged, competency)
      : resultFor(evaluation, judged, ratings, competency),
  )
  const delivery = results.filter(({ competency }) => competency === 'delivery')
  return {
    provenance: {
      coach: 'model',
      provider: request.provider,
      model: request.model,
      promptVersion,
      rubricVersion: evaluation.rubric.version,
      inputsSha256: evaluation.inputsSha256,
      ratingsPerCompetency: evaluation.ratings,
    },
    summary: summaryOf(evaluation.rubric, results),
    competencies: results,
    strengths: [...strengthsFrom(ratings), ...strengthsOf(delivery)],
    nextSteps: stepsFrom(evaluation.rubric, judged, ratings, results),
    limits: modelLimits(evaluation, ratings, failures),
  }
}
