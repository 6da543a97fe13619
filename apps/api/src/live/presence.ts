import { awayStaysMs, presenceEndsMs, type Doing, type Heartbeat } from '@app/domain/monitoring'

/** What is known of a candidate's page just now. It is kept in memory alone. */
export type Presence = {
  institutionId: string
  sessionId: string
  doing: Doing
  position: number | null
  roundTripMs: number | null
  backlogBytes: number
  cameraLost: boolean
  microphoneSilent: boolean
  tabHidden: boolean
  clockAheadSeconds: number | null
  /** Since when it does that, in ms by the server's clock. */
  since: number
}

/** Whose word counts for a session: the connection that spoke last, of the process that holds it. */
type Held = Presence & { process: string; socketId: string; endsAt: number }

export type Presences = ReturnType<typeof createPresences>

/** A connection that breaks is often back in a moment: nobody is called away for that. */
const graceMs = 2500

/** What another process told counts for so long; it tells everything again well before that. */
const toldEndsMs = 40_000

/** As coarse as staff need it, so that a wall does not change with every heartbeat. */
const coarse = (value: number, step: number): number => Math.round(value / step) * step

export const presenceOf = (
  institutionId: string,
  beat: Heartbeat,
  now: number,
): Omit<Presence, 'since'> => ({
  institutionId,
  sessionId: beat.sessionId,
  doing: beat.doing,
  position: beat.position,
  roundTripMs: beat.roundTripMs === null ? null : coarse(beat.roundTripMs, 50),
  backlogBytes: coarse(beat.backlogBytes, 500_000),
  cameraLost: beat.cameraLost,
  microphoneSilent: beat.microphoneSilent,
  tabHidden: beat.tabHidden,
  clockAheadSeconds: coarse(Math.round((Date.parse(beat.at) - now) / 1000), 5),
})

const facts = [
  'doing',
  'position',
  'roundTripMs',
  'backlogBytes',
  'cameraLost',
  'microphoneSilent',
  'tabHidden',
  'clockAheadSeconds',
] as const

const isSame = (one: Presence, other: Omit<Presence, 'since'>): boolean =>
  facts.every((fact) => one[fact] === other[fact])

type Options = {
  /** This process, as the others know it. */
  process: string
  now: () => number
  /** Something about a session changed, or somebody came or went. */
  onChange: (institutionId: string, sessionId: string) => void
}

/**
 * Who is there, of all processes: heard here or told by another. An entry ends by itself, without a heartbeat or when
 * its connection goes; those of another process end when that one says so, or when it is no more.
 */
export const createPresences = ({ process, now, onChange }: Options) => {
  const held = new Map<string, Held>()
  /** Who was there, and until when: for how long somebody has been away. */
  const left = new Map<string, { presence: Presence; at: number }>()

  const set = (next: Omit<Held, 'since'>, since?: number): void => {
    const before = held.get(next.sessionId)
    const known = before ?? left.get(next.sessionId)?.presence
    const goesOn = known?.doing === next.doing && known.position === next.position
    held.set(next.sessionId, { ...next, since: since ?? (goesOn ? known.since : now()) })
    left.delete(next.sessionId)
    if (!before || !isSame(before, next)) onChange(next.institutionId, next.sessionId)
  }
  const end = (entry: Held): void => {
    held.delete(entry.sessionId)
    left.set(entry.sessionId, { presence: entry, at: now() })
    onChange(entry.institutionId, entry.sessionId)
  }

  return {
    /** A heartbeat that came to this process. */
    hear: (socketId: string, presence: Omit<Presence, 'since'>): void =>
      set({ ...presence, process, socketId, endsAt: now() + presenceEndsMs }),

    /** What another process tells of its own. */
    adopt: (from: string, presence: Presence): void =>
      set({ ...presence, process: from, socketId: '', endsAt: now() + toldEndsMs }, presence.since),

    /** Another process says that somebody is gone; unless they speak through another meanwhile. */
    drop: (from: string, sessionId: string): void => {
      const entry = held.get(sessionId)
      if (entry?.process === from) end(entry)
    },

    /** Everything that a process told ends with it. */
    forget: (from: string): void => {
      for (const entry of held.values()) if (entry.process === from) end(entry)
    },

    /** Their connection broke: they have a moment to come back. */
    loosen: (socketId: string): void => {
      for (const entry of held.values())
        if (entry.socketId === socketId) entry.endsAt = Math.min(entry.endsAt, now() + graceMs)
    },

    /** Their page said that it goes. */
    leave: (socketId: string, sessionId: string): void => {
      const entry = held.get(sessionId)
      if (entry?.socketId === socketId) end(entry)
    },

    /** Ends what has run out; to be called about once a second. */
    sweep: (): void => {
      const at = now()
      for (const entry of held.values()) if (entry.endsAt <= at) end(entry)
      for (const [sessionId, { at: since }] of left)
        if (since + awayStaysMs < at) left.delete(sessionId)
    },

    find: (sessionId: string): Presence | undefined => held.get(sessionId),
    leftAt: (sessionId: string): number | undefined => left.get(sessionId)?.at,

    /** Sessions of an institution whose candidate is there. */
    of: (institutionId: string): string[] =>
      [...held.values()]
        .filter((entry) => entry.institutionId === institutionId)
        .map(({ sessionId }) => sessionId),

    /** The session is held by this process: it is to tell the others. */
    isOwn: (sessionId: string): boolean => held.get(sessionId)?.process === process,
    own: (): Presence[] => [...held.values()].filter((entry) => entry.process === process),
  }
}
