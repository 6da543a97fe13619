import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, idIn, type Search } from '../../search-params.ts'

/** The list of assignments as its address names it. */
export type AssignmentsSearch = PageSearch & { cohort?: string; show?: 'archived' }

export const assignmentsSearch = (search: Search): AssignmentsSearch => ({
  ...given({
    cohort: idIn(search['cohort']),
    show: search['show'] === 'archived' ? ('archived' as const) : undefined,
  }),
  ...pageSearch(search),
})

export const assignmentsInput = (search: AssignmentsSearch) => ({
  ...given({ cohortId: search.cohort, isArchived: search.show ? true : undefined }),
  ...pageInput(search),
})
