import type { ReviewState } from '@app/domain/review'
import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { given, idIn, oneOf, type Search } from '../../search-params.ts'
import { reviewStateNames } from './review-words.ts'

/** The queue as its address names it. Without a state: everything that is not reviewed yet. */
export type ReviewSearch = PageSearch & { state?: ReviewState; mine?: 'yes'; cohort?: string }

const asIs = (sentence: string): string => sentence

export const reviewSearch = (search: Search): ReviewSearch => ({
  ...given({
    state: oneOf(search['state'], reviewStateNames(asIs)),
    mine: oneOf(search['mine'], { yes: true }),
    cohort: idIn(search['cohort']),
  }),
  ...pageSearch(search),
})

export const reviewInput = (search: ReviewSearch) => ({
  ...given({ state: search.state, isMine: search.mine && true, cohortId: search.cohort }),
  ...pageInput(search),
})

export const isNarrowed = ({ state, mine, cohort }: ReviewSearch): boolean =>
  state !== undefined || mine !== undefined || cohort !== undefined
