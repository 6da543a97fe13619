import type { Role } from '@app/domain/permissions'
import type { CompetencyResult, Provenance } from '@app/domain/reports'
import type { Competency, Rubric } from '@app/domain/rubrics'
import type { Say } from '../words.ts'

/** Who reads: the sentences speak to the candidate, or of them. */
export type Reader = 'candidate' | 'staff'

/** What the coach of a report is called beside people's ratings: staff are coaches too, and nobody may take it for one. */
export const coachName = (coach: Provenance['coach'] | undefined, say: Say): string =>
  coach === 'model' ? say('AI coach') : coach === 'rules' ? say('Rules coach') : say('Coach')

/** What a member of staff is called beside their name, in the middle of a sentence. */
export const roleName = (role: Role, say: Say): string =>
  ({
    coach: say('coach'),
    admin: say('administrator'),
    owner: say('owner'),
    candidate: say('candidate'),
    recruiter: say('recruiter'),
  })[role]

export const competencyName = (rubric: Rubric, competency: Competency): string =>
  rubric.scales.find((scale) => scale.competency === competency)?.name ?? competency

/** The level whose description this is; null where the rubric has no such description. */
export const levelOfAnchor = (
  rubric: Rubric,
  competency: Competency,
  anchor: string | null,
): number | null => {
  const anchors: readonly string[] =
    rubric.scales.find((scale) => scale.competency === competency)?.anchors ?? []
  const index = anchor === null ? -1 : anchors.indexOf(anchor)
  return index < 0 ? null : index + 1
}

/** Why a competency carries no level, short enough to stand in its place; null where it is rated. */
export const outcomeTitle = (outcome: CompetencyResult['outcome'], say: Say): string | null =>
  ({
    rated: null,
    notEnoughEvidence: say('Not enough to go by'),
    ratingsDisagree: say('The ratings lie too far apart'),
    cannotJudge: say('Cannot be judged here'),
    feedbackOnly: say('Feedback without a level'),
  })[outcome]

/** What that means, and that it is no judgement. */
export const outcomeMeaning = (outcome: CompetencyResult['outcome'], say: Say): string | null =>
  ({
    rated: null,
    notEnoughEvidence: say(
      'A level counts only with a quotation that stands in the transcript word for word. There was none that would carry one, so no level is given. That is no low level.',
    ),
    ratingsDisagree: say(
      'The same words were rated several times, and the ratings lay two levels or more apart. A middle between them would pretend to know, so no level is given. That is no low level.',
    ),
    feedbackOnly: say(
      'People who rated the same answers agree too little with this coach here, so your institution shows no level. What was noticed can still help.',
    ),
    cannotJudge: say(
      'This coach has no means to judge this here. That says something about the coach, nothing about the answers.',
    ),
  })[outcome]

/** How far the ratings of one competency lay apart, in words; null where there was a single one or none. */
export const spreadWords = (ratings: readonly number[], say: Say): string | null => {
  if (ratings.length < 2) return null
  const low = Math.min(...ratings)
  const high = Math.max(...ratings)
  const count = ratings.length
  return low === high
    ? say('{count} ratings, all at level {level}.', { count, level: low })
    : say('{count} ratings, from level {low} to level {high}.', { count, low, high })
}

/** How the candidate's own rating lies to the coach's; null where one of the two is missing. */
export const comparisonWords = (
  { level, own, reader }: { level: number | null; own: number | null; reader: Reader },
  say: Say,
): string | null => {
  if (level === null || own === null) return null
  const apart = Math.abs(own - level)
  if (apart === 0)
    return reader === 'candidate'
      ? say('You and this coach chose the same level.')
      : say('The candidate and this coach chose the same level.')
  if (reader === 'candidate')
    return own > level
      ? say('You rated yourself {apart, plural, one {one level} other {# levels}} higher.', {
          apart,
        })
      : say('You rated yourself {apart, plural, one {one level} other {# levels}} lower.', {
          apart,
        })
  return own > level
    ? say('The candidate chose {apart, plural, one {one level} other {# levels}} higher.', {
        apart,
      })
    : say('The candidate chose {apart, plural, one {one level} other {# levels}} lower.', { apart })
}
