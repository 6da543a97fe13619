import { doings, type Doing } from '@app/domain/monitoring'

export const wallSorts = ['longest', 'name', 'question'] as const
export type WallSort = (typeof wallSorts)[number]

/** What a wall is narrowed to; it stands in the address. */
export type WallSearch = {
  cohort?: string | undefined
  kit?: string | undefined
  doing?: Doing | 'away' | undefined
  sort?: WallSort | undefined
  view?: 'list' | undefined
  /** The session whose conversation is open. */
  session?: string | undefined
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 80 ? value : undefined
const one = <Value extends string>(value: unknown, of: readonly Value[]): Value | undefined =>
  of.find((each) => each === value)

export const wallSearch = (search: Record<string, unknown>): WallSearch => ({
  cohort: text(search.cohort),
  kit: text(search.kit),
  doing: one(search.doing, [...doings, 'away']),
  sort: one(search.sort, wallSorts),
  view: one(search.view, ['list']),
  session: text(search.session),
})
