import { troublesOf, type Trouble, type WallEntry } from '@app/domain/monitoring'

export type News = { sessionId: string; trouble: Trouble }

/** What is worth saying aloud: the rest can be read when one looks. */
const told: ReadonlySet<Trouble> = new Set(['helpAsked', 'cameraLost', 'microphoneSilent', 'away'])

/** The troubles that came up between two states of a wall. */
export const newsOf = (
  before: ReadonlyMap<string, WallEntry>,
  after: ReadonlyMap<string, WallEntry>,
): News[] =>
  [...after.values()].flatMap((entry) => {
    const earlier = before.get(entry.sessionId)
    if (earlier === entry) return []
    const known = earlier ? troublesOf(earlier) : []
    return troublesOf(entry)
      .filter((trouble) => told.has(trouble) && !known.includes(trouble))
      .map((trouble) => ({ sessionId: entry.sessionId, trouble }))
  })
