import type { CohortDetails } from '@app/domain/cohorts'

/** What stands in the form of a cohort; an empty day is none. */
export type CohortDraft = { name: string; term: string; startsOn: string; endsOn: string }

export const emptyDraft: CohortDraft = { name: '', term: '', startsOn: '', endsOn: '' }

export const draftOf = (cohort: CohortDetails): CohortDraft => ({
  name: cohort.name,
  term: cohort.term,
  startsOn: cohort.startsOn ?? '',
  endsOn: cohort.endsOn ?? '',
})

export type CohortFault = 'name' | 'days'

/** What the server would not accept. ISO days sort as text. */
export const faultsOf = ({ name, startsOn, endsOn }: CohortDraft): CohortFault[] => [
  ...(name.trim().length < 2 ? (['name'] as const) : []),
  ...(startsOn !== '' && endsOn !== '' && endsOn < startsOn ? (['days'] as const) : []),
]

export const detailsOf = ({ name, term, startsOn, endsOn }: CohortDraft): CohortDetails => ({
  name: name.trim(),
  term: term.trim(),
  startsOn: startsOn || null,
  endsOn: endsOn || null,
})
