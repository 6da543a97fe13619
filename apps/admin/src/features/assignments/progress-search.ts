import type { ProgressRequest, Standing } from '@app/domain/assignments'
import { given, idIn, oneOf, textIn, type Search } from '../../search-params.ts'
import { standingNames } from './progress-words.ts'

/** A grid of progress as its address names it: whose, which people, and in which order. */
export type ProgressSearch = {
  cohort?: string
  q?: string
  standing?: Exclude<Standing, 'forgotten'>
  /** Sorted by how far people are with this assignment; without it by name. */
  sort?: string
  order?: 'down'
}

export const progressSearch = (search: Search): ProgressSearch =>
  given({
    cohort: idIn(search['cohort']),
    q: textIn(search['q']),
    standing: oneOf(
      search['standing'],
      standingNames((sentence) => sentence),
    ),
    sort: idIn(search['sort']),
    order: search['order'] === 'down' ? ('down' as const) : undefined,
  })

/** What the API is asked for, but for the stretch. */
export type ProgressInput = Omit<ProgressRequest, 'offset' | 'limit'>

export const progressInput = (of: ProgressInput['of'], search: ProgressSearch): ProgressInput => ({
  of,
  ...given({
    search: search.q,
    standing: 'assignmentId' in of ? search.standing : undefined,
    sortedBy: search.sort,
    isDescending: search.order ? true : undefined,
  }),
})

/** Sorted by a column: pressed again, the other way round. Undefined is the names. */
export const sortedBy = (search: ProgressSearch, column: string | undefined): ProgressSearch => {
  const isSame = search.sort === column
  return given({
    ...search,
    sort: column,
    order: isSame && search.order === undefined ? ('down' as const) : undefined,
  })
}
