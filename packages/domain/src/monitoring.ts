import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { QuestionState, SessionState } from './sessions.ts'

/** What a candidate's page is doing, as far as staff may follow it. */
export const doings = [
  'checking',
  'opening',
  'asking',
  'ready',
  'thinking',
  'answering',
  'reviewing',
  'interrupted',
  'paused',
  'finishing',
] as const
export const Doing = z.enum(doings)
export type Doing = z.infer<typeof Doing>

const mostMs = 600_000

/**
 * What a candidate's page tells of itself while an interview goes on. Never media, never words: a place in the
 * interview, and whether the devices and the line work.
 */
export const Heartbeat = z.strictObject({
  sessionId: Id,
  doing: Doing,
  /** The question at hand; null where there is none. */
  position: z.number().int().min(1).max(200).nullable(),
  /** How long the last heartbeat took, there and back; null before the first. */
  roundTripMs: z.number().int().min(0).max(mostMs).nullable(),
  /** Recorded, and not on the server yet. */
  backlogBytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  cameraLost: z.boolean(),
  microphoneSilent: z.boolean(),
  tabHidden: z.boolean(),
  /** The candidate's own clock. */
  at: Instant,
})
export type Heartbeat = z.infer<typeof Heartbeat>

/** A page tells how it is this often when nothing changes, and at most so often when much does. */
export const heartbeatMs = { calm: 8000, least: 2000 } as const
/** Without a heartbeat for so long, nobody is there any more. */
export const presenceEndsMs = 20_000
/** A session whose candidate went away stays on the wall for so long. */
export const awayStaysMs = 15 * 60_000
/** Changes of a wall are gathered for so long: at most four tellings a second. */
export const gatherMs = 250

/** One session on the wall. Ids, places and states alone; who it is comes by `monitoring.cards`. */
export const WallEntry = z.strictObject({
  sessionId: Id,
  state: SessionState,
  question: QuestionState.nullable(),
  position: z.number().int().min(1).nullable(),
  questionCount: z.number().int().min(0),
  /** What their page is doing; null while nobody is there. */
  doing: Doing.nullable(),
  /** Since when it does that, or since when nobody is there; by the server's clock. */
  since: Instant,
  roundTripMs: z.number().int().min(0).nullable(),
  backlogBytes: z.number().int().min(0),
  cameraLost: z.boolean(),
  microphoneSilent: z.boolean(),
  tabHidden: z.boolean(),
  /** How far the candidate's clock is ahead of the server's, in whole seconds. */
  clockAheadSeconds: z.number().int().nullable(),
  help: z
    .strictObject({
      since: Instant,
      /** The candidate wrote last: somebody should answer. */
      isWaiting: z.boolean(),
      /** Grows with every word and deed, and when staff come or go. */
      version: z.number().int().min(0),
    })
    .nullable(),
})
export type WallEntry = z.infer<typeof WallEntry>

/** What is new of an entry; what is left out is as it was. */
export const WallChange = WallEntry.partial().required({ sessionId: true })
export type WallChange = z.infer<typeof WallChange>

/** A wall as it is. `wall` names this stretch of numbers: another one begins at another number. */
export const WallSnapshot = z.strictObject({
  wall: Id,
  seq: z.number().int().min(0),
  at: Instant,
  entries: z.array(WallEntry),
})
export type WallSnapshot = z.infer<typeof WallSnapshot>

/** What changed since the telling before; `seq` grows by one. */
export const WallDiff = z.strictObject({
  wall: Id,
  seq: z.number().int().min(1),
  at: Instant,
  added: z.array(WallEntry),
  changed: z.array(WallChange),
  gone: z.array(Id),
})
export type WallDiff = z.infer<typeof WallDiff>

/** A wall after a diff, as a new map. */
export const afterDiff = (
  entries: ReadonlyMap<string, WallEntry>,
  diff: Pick<WallDiff, 'added' | 'changed' | 'gone'>,
): Map<string, WallEntry> => {
  const after = new Map(entries)
  for (const sessionId of diff.gone) after.delete(sessionId)
  for (const entry of diff.added) after.set(entry.sessionId, entry)
  for (const change of diff.changed) {
    const before = after.get(change.sessionId)
    // What was left out of a change is undefined on neither side: JSON has no such thing.
    if (before) after.set(change.sessionId, { ...before, ...(change as Partial<WallEntry>) })
  }
  return after
}

const fields = Object.keys(WallEntry.shape) as (keyof WallEntry)[]

/** What differs between two entries of one session; null where nothing does. */
export const changeOf = (before: WallEntry, after: WallEntry): WallChange | null => {
  const differing = fields.filter(
    (field) =>
      before[field] !== after[field] &&
      (field !== 'help' || JSON.stringify(before.help) !== JSON.stringify(after.help)),
  )
  if (differing.length === 0) return null
  const change = Object.fromEntries(differing.map((field) => [field, after[field]]))
  return { ...change, sessionId: after.sessionId }
}

/** What may be wrong in a session, the worst first. */
export const troubles = [
  'helpAsked',
  'cameraLost',
  'microphoneSilent',
  'away',
  'lineWeak',
  'backlog',
  'tabHidden',
] as const
export type Trouble = (typeof troubles)[number]

/** From here on a line is weak, and what waits to be sent is much. */
export const weakLineMs = 1500
export const muchBacklogBytes = 25_000_000

/** What is wrong in a session just now, the worst first. A paused session may be left alone. */
export const troublesOf = (entry: WallEntry): Trouble[] => {
  const isRunning = entry.state === 'inProgress'
  const has: Record<Trouble, boolean> = {
    helpAsked: entry.help?.isWaiting === true,
    cameraLost: entry.cameraLost,
    microphoneSilent: entry.microphoneSilent,
    away: isRunning && entry.doing === null,
    lineWeak: entry.doing !== null && (entry.roundTripMs ?? 0) >= weakLineMs,
    backlog: entry.backlogBytes >= muchBacklogBytes,
    tabHidden: isRunning && entry.tabHidden,
  }
  return troubles.filter((trouble) => has[trouble])
}

/** Worth telling at once, and not with the next gathering: somebody asked for help, or a camera went away. */
export const isUrgent = (before: WallEntry | undefined, after: WallEntry): boolean =>
  (after.help?.isWaiting === true && before?.help?.isWaiting !== true) ||
  (after.cameraLost && before?.cameraLost !== true)

/** How a wall is put in order: sessions with trouble first, the worst trouble and the longest first. */
export const byTrouble = (one: WallEntry, other: WallEntry): number =>
  weightOf(one) - weightOf(other) ||
  one.since.localeCompare(other.since) ||
  one.sessionId.localeCompare(other.sessionId)

const weightOf = (entry: WallEntry): number => {
  const [worst] = troublesOf(entry)
  return worst === undefined ? troubles.length : troubles.indexOf(worst)
}

/** Who and what a session on the wall is. */
export const WallCard = z.object({
  sessionId: Id,
  candidateName: z.string(),
  kitId: Id.nullable(),
  kitName: z.string(),
  cohorts: z.array(z.object({ cohortId: Id, name: z.string() })),
})
export type WallCard = z.infer<typeof WallCard>

/** As many cards are asked for at once, at most. */
export const mostCards = 400
