import type { Category } from '@app/domain/questions'
import type { ReportState } from '@app/domain/reports'
import type { SessionState } from '@app/domain/sessions'
import { pageInput, pageSearch, type PageSearch } from '../../page-size.ts'
import { dayIn, given, idIn, oneOf, textIn, type Search } from '../../search-params.ts'
import { categoryNames } from '../questions/question-words.ts'
import { reportStateNames, sessionStateNames } from './session-words.ts'

/** The list of sessions as its address names it. Days are the reader's own, both included. */
export type SessionsSearch = PageSearch & {
  q?: string
  cohort?: string
  kit?: string
  category?: Category
  state?: SessionState
  report?: ReportState
  from?: string
  to?: string
}

/** What narrows the list, beside the words that are searched for. */
const narrowing = ['cohort', 'kit', 'category', 'state', 'report', 'from', 'to'] as const

const asIs = (sentence: string): string => sentence

/** Whatever an address says, as far as it can be understood. */
export const sessionsSearch = (search: Search): SessionsSearch => ({
  ...given({
    q: textIn(search['q']),
    cohort: idIn(search['cohort']),
    kit: idIn(search['kit']),
    category: oneOf(search['category'], categoryNames(asIs)),
    state: oneOf(search['state'], sessionStateNames(asIs)),
    report: oneOf(search['report'], reportStateNames(asIs)),
    from: dayIn(search['from']),
    to: dayIn(search['to']),
  }),
  ...pageSearch(search),
})

/** Midnight at the reader's place, `days` later than the day that is named. */
const midnight = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + days).toISOString()
}

/** What the API is asked for. */
export const sessionsInput = (search: SessionsSearch) => ({
  ...given({
    search: search.q,
    cohortId: search.cohort,
    kitId: search.kit,
    category: search.category,
    state: search.state,
    reportState: search.report,
    from: search.from && midnight(search.from, 0),
    to: search.to && midnight(search.to, 1),
  }),
  ...pageInput(search),
})

/** How many filters are set. */
export const filtersSet = (search: SessionsSearch): number =>
  narrowing.filter((key) => search[key] !== undefined).length

export const isNarrowed = (search: SessionsSearch): boolean =>
  search.q !== undefined || filtersSet(search) > 0

/** A change of what is looked for: the list begins anew. Undefined takes a filter away. */
export const narrowed = (
  search: SessionsSearch,
  change: { [Key in keyof SessionsSearch]?: SessionsSearch[Key] | undefined },
): SessionsSearch => given({ ...search, after: undefined, ...change }) as SessionsSearch

/** The same list with nothing left out of it. */
export const cleared = ({ size }: SessionsSearch): SessionsSearch => given({ size })
