import type { InvitationState } from '@app/domain/identity'
import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, idIn, oneOf, textIn, type Search } from '../../search-params.ts'
import { invitationStateNames } from './invitation-words.ts'

/** The list of invitations as its address names it. */
export type InvitationsSearch = PageSearch & {
  q?: string
  state?: InvitationState
  /** The cohort that the form begins with, for a link that says "invite into this one". */
  cohort?: string
}

export const invitationsSearch = (search: Search): InvitationsSearch => ({
  ...given({
    q: textIn(search['q']),
    state: oneOf(
      search['state'],
      invitationStateNames((sentence) => sentence),
    ),
    cohort: idIn(search['cohort']),
  }),
  ...pageSearch(search),
})

export const invitationsInput = (search: InvitationsSearch) => ({
  ...given({ search: search.q, state: search.state }),
  ...pageInput(search),
})
