import { amongPeople, tableOf, weightedKappa, type Agreement } from '@app/coach/agreement'
import type { TenantDb } from '@app/db'
import {
  fewestPairs,
  type AgreementFigure,
  type AgreementFigures,
  type ReviewSettings,
} from '@app/domain/review'
import type { Coaching, Provenance } from '@app/domain/reports'
import { competencies, type Competency } from '@app/domain/rubrics'
import type { Actor } from '../../../actor.ts'
import { record } from '../../audit/actions.ts'
import * as store from './store.ts'

/** A coach that was changed is another one: agreement begins anew. */
const coachOf = ({ coach, model, promptVersion, rubricVersion }: Provenance) => ({
  coach: [coach, model, promptVersion].filter(Boolean).join(' '),
  rubricVersion,
})

/** Counts a blind rating beside the coach's levels, wherever both gave one. */
export const countPairs = (
  db: TenantDb,
  coaching: Coaching,
  levels: Record<Competency, number | null>,
): Promise<void> =>
  store.count(
    db,
    coaching.competencies.flatMap(({ competency, level }) => {
      const personLevel = levels[competency]
      if (level === null || personLevel === null) return []
      return [{ ...coachOf(coaching.provenance), competency, personLevel, coachLevel: level }]
    }),
  )

export const reviewSettings = async (db: TenantDb): Promise<ReviewSettings> =>
  (await store.settings(db)) ?? { dueDays: 7, agreementThreshold: null }

export const updateReviewSettings = async (
  db: TenantDb,
  actor: Actor,
  settings: ReviewSettings,
): Promise<void> => {
  await store.setSettings(db, settings)
  await record(db, actor, 'review.settingsUpdated', `institution:${actor.institutionId}`, settings)
}

type Counted = Awaited<ReturnType<typeof store.all>>[number]

/** How well a coach agrees with the institution's people on a competency; null for fewer pairs than say anything. */
const agreementOn = (rows: readonly Counted[], competency: Competency): Agreement | null => {
  const pairs = rows
    .filter((row) => row.competency === competency)
    .map((row) => ({ first: row.personLevel, second: row.coachLevel, times: row.pairs }))
  const agreement = weightedKappa(tableOf(pairs))
  return agreement && agreement.pairs >= fewestPairs ? agreement : null
}

/** Which competencies a coach may give no level for: people agree with it less than the institution asks for. */
export const levelRule = async (
  db: TenantDb,
): Promise<(provenance: Provenance) => ReadonlySet<Competency>> => {
  const { agreementThreshold } = await reviewSettings(db)
  if (agreementThreshold === null) return () => new Set()
  const rows = await store.all(db)
  return (provenance) => {
    const { coach, rubricVersion } = coachOf(provenance)
    const own = rows.filter((row) => row.coach === coach && row.rubricVersion === rubricVersion)
    const isTooLow = (competency: Competency) =>
      (agreementOn(own, competency)?.kappa ?? 1) < agreementThreshold
    return new Set(competencies.filter(isTooLow))
  }
}

const figureOf = (competency: Competency, agreement: Agreement | null): AgreementFigure =>
  agreement && agreement.pairs >= fewestPairs
    ? {
        competency,
        pairs: agreement.pairs,
        kappa: agreement.kappa,
        low: agreement.low,
        high: agreement.high,
      }
    : { competency, pairs: null, kappa: null, low: null, high: null }

type Rated = Awaited<ReturnType<typeof store.blindRatings>>

/** Every two people who rated the same interview blind. */
const peopleOn = (rated: Rated, competency: Competency): Agreement | null => {
  const interviews = [...Map.groupBy(rated, (one) => one.sessionId).values()]
  const pairs = interviews.map((ratings) => {
    const levels = ratings.flatMap((one) => one.levels[competency] ?? [])
    return levels.flatMap((first, at) => levels.slice(at + 1).map((second) => ({ first, second })))
  })
  const withPairs = pairs.filter((ofOne) => ofOne.length > 0)
  return amongPeople(withPairs.flat(), withPairs.length)
}

/** How well people agree with one another, and with each coach, per competency. Nobody is named, and nothing under ten pairs. */
export const agreementFigures = async (db: TenantDb): Promise<AgreementFigures> => {
  const rows = await store.all(db)
  const rated = await store.blindRatings(db)
  const coaches = Map.groupBy(rows, (row) => row.coach)
  return {
    coaches: [...coaches].map(([coach, own]) => ({
      coach,
      figures: competencies.map((competency) => figureOf(competency, agreementOn(own, competency))),
    })),
    people: competencies.map((competency) => figureOf(competency, peopleOn(rated, competency))),
  }
}
