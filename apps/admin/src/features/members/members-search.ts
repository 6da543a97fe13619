import type { Role } from '@app/domain/permissions'
import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, idIn, oneOf, textIn, type Search } from '../../search-params.ts'
import { roleNames } from './role-words.ts'

/** The list of members as its address names it. */
export type MembersSearch = PageSearch & { q?: string; role?: Role; cohort?: string }

export const membersSearch = (search: Search): MembersSearch => ({
  ...given({
    q: textIn(search['q']),
    role: oneOf(
      search['role'],
      roleNames((sentence) => sentence),
    ),
    cohort: idIn(search['cohort']),
  }),
  ...pageSearch(search),
})

export const membersInput = (search: MembersSearch) => ({
  ...given({ search: search.q, role: search.role, cohortId: search.cohort }),
  ...pageInput(search),
})
