import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, textIn, type Search } from '../../search-params.ts'

/** The members of a cohort as the page's address names them. */
export type CohortSearch = PageSearch & { q?: string }

export const cohortSearch = (search: Search): CohortSearch => ({
  ...given({ q: textIn(search['q']) }),
  ...pageSearch(search),
})

export const cohortMembersInput = (cohortId: string, search: CohortSearch) => ({
  cohortId,
  ...given({ search: search.q }),
  ...pageInput(search),
})
