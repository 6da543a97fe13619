import {
  byTrouble,
  troublesOf,
  type Trouble,
  type WallCard,
  type WallEntry,
} from '@app/domain/monitoring'
import type { WallSearch } from './wall-search.ts'

export type Shown = {
  entry: WallEntry
  card: WallCard | undefined
  troubles: Trouble[]
  /** It is here although the filter does not name it: it needs somebody. */
  isBeyondFilter: boolean
}

const matches = (entry: WallEntry, card: WallCard | undefined, search: WallSearch): boolean => {
  if (search.cohort && !card?.cohorts.some(({ cohortId }) => cohortId === search.cohort))
    return false
  if (search.kit && (card?.kitId ?? card?.kitName) !== search.kit) return false
  return !search.doing || search.doing === (entry.doing ?? 'away')
}

const orders: Record<NonNullable<WallSearch['sort']>, (one: Shown, other: Shown) => number> = {
  longest: (one, other) => one.entry.since.localeCompare(other.entry.since),
  name: (one, other) =>
    (one.card?.candidateName ?? '').localeCompare(other.card?.candidateName ?? ''),
  question: (one, other) => (one.entry.position ?? 0) - (other.entry.position ?? 0),
}

/** What a wall shows, in its order. Sessions with trouble come first, and no filter hides them. */
export const shownOf = (
  entries: Iterable<WallEntry>,
  cards: ReadonlyMap<string, WallCard>,
  search: WallSearch,
): Shown[] => {
  const order = orders[search.sort ?? 'longest']
  const shown = [...entries].flatMap((entry): Shown[] => {
    const card = cards.get(entry.sessionId)
    const troubles = troublesOf(entry)
    const isMatch = matches(entry, card, search)
    if (!isMatch && troubles.length === 0) return []
    return [{ entry, card, troubles, isBeyondFilter: !isMatch }]
  })
  return shown.sort((one, other) => {
    if (one.troubles.length > 0 || other.troubles.length > 0)
      return byTrouble(one.entry, other.entry)
    return order(one, other) || one.entry.sessionId.localeCompare(other.entry.sessionId)
  })
}
