import {
  changeOf,
  type WallChange,
  type WallDiff,
  type WallEntry,
  type WallSnapshot,
} from '@app/domain/monitoring'
import { newId } from '../ids.ts'

/** So many tellings are kept for whoever was away for a moment. */
const mostKept = 60

export type WallView = ReturnType<typeof createWallView>

/** A wall as staff of one reach see it: its entries, numbered changes, and the last of them for those who missed some. */
export const createWallView = (reach: 'all' | string[]) => {
  const wall = newId()
  const entries = new Map<string, WallEntry>()
  const kept: WallDiff[] = []
  const cohorts = reach === 'all' ? null : new Set(reach)
  let seq = 0

  return {
    wall,
    reaches: (cohortIds: string[]): boolean =>
      cohorts === null || cohortIds.some((cohortId) => cohorts.has(cohortId)),
    has: (sessionId: string): boolean => entries.has(sessionId),
    find: (sessionId: string): WallEntry | undefined => entries.get(sessionId),

    snapshot: (at: string): WallSnapshot => ({ wall, seq, at, entries: [...entries.values()] }),

    /** Takes what these sessions are now (null: not on this wall). Answers what is new; null where nothing is. */
    take: (now: Map<string, WallEntry | null>, at: string): WallDiff | null => {
      const added: WallEntry[] = []
      const changed: WallChange[] = []
      const gone: string[] = []
      for (const [sessionId, entry] of now) {
        const before = entries.get(sessionId)
        if (!entry) {
          if (entries.delete(sessionId)) gone.push(sessionId)
          continue
        }
        entries.set(sessionId, entry)
        const change = before && changeOf(before, entry)
        if (!before) added.push(entry)
        else if (change) changed.push(change)
      }
      if (added.length + changed.length + gone.length === 0) return null
      seq += 1
      const diff = { wall, seq, at, added, changed, gone }
      kept.push(diff)
      if (kept.length > mostKept) kept.shift()
      return diff
    },

    /** What came after a number of this wall; null where that is no longer kept. */
    since: (heard: { wall: string; seq: number }): WallDiff[] | null => {
      if (heard.wall !== wall || heard.seq > seq) return null
      const missed = kept.filter((diff) => diff.seq > heard.seq)
      return missed.length === seq - heard.seq ? missed : null
    },
  }
}
