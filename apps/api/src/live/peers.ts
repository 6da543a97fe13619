import { longestNotice } from '@app/db/notify'
import { Id } from '@app/domain/instants'
import { Doing } from '@app/domain/monitoring'
import { z } from 'zod'
import type { Presence, Presences } from './presence.ts'

/** The channel on which processes tell each other who is there. */
export const presenceChannel = 'live_presence'

/** So often a process says that it is there; and after so long without a word it is gone. */
export const peerBeatMs = 2000
const peerEndsMs = 6500

const Told = z.tuple([
  Id,
  Doing,
  z.number().int().nullable(),
  z.number().int().nullable(),
  z.number().int(),
  z.boolean(),
  z.boolean(),
  z.boolean(),
  z.number().int().nullable(),
  z.number().int(),
])

/** What one process tells the others. Short names: a notification holds little. */
const Word = z.discriminatedUnion('k', [
  /** It hears from now on, and asks the others for what they hold. */
  z.strictObject({ p: Id, k: z.literal('hello') }),
  z.strictObject({ p: Id, k: z.literal('beat') }),
  z.strictObject({ p: Id, k: z.literal('bye') }),
  z.strictObject({ p: Id, k: z.literal('told'), i: Id, e: z.array(Told), g: z.array(Id) }),
])
type Word = z.infer<typeof Word>

const packed = (presence: Presence): z.infer<typeof Told> => [
  presence.sessionId,
  presence.doing,
  presence.position,
  presence.roundTripMs,
  presence.backlogBytes,
  presence.cameraLost,
  presence.microphoneSilent,
  presence.tabHidden,
  presence.clockAheadSeconds,
  presence.since,
]

const unpacked = (institutionId: string, told: z.infer<typeof Told>): Presence => {
  const [sessionId, doing, position, roundTripMs, backlogBytes, ...rest] = told
  const [cameraLost, microphoneSilent, tabHidden, clockAheadSeconds, since] = rest
  return {
    institutionId,
    sessionId,
    doing,
    position,
    roundTripMs,
    backlogBytes,
    cameraLost,
    microphoneSilent,
    tabHidden,
    clockAheadSeconds,
    since,
  }
}

/** So many entries, or ids, fit one notification for certain: an entry takes under 150 bytes, an id 39. */
const entriesAtOnce = Math.floor((longestNotice - 200) / 150)
const idsAtOnce = Math.floor((longestNotice - 200) / 39)

const inPieces = <Item>(items: Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  )

type Options = {
  process: string
  presences: Presences
  now: () => number
  send: (payload: string) => Promise<void>
}

/**
 * Several processes, one wall: each tells the others what changed among the candidates that are connected to it,
 * gathered, and with ids and states alone. Whoever is alone tells nothing but that it is there.
 */
export const createPeers = ({ process, presences, now, send }: Options) => {
  /** Other processes, and when they were heard last. */
  const known = new Map<string, number>()
  /** Sessions that changed here since the last telling, by institution. */
  const changed = new Map<string, Set<string>>()

  const say = (word: Word): Promise<void> => send(JSON.stringify(word))

  const tell = async (institutionId: string, entries: Presence[], gone: string[]) => {
    const word = { p: process, k: 'told' as const, i: institutionId }
    for (const e of inPieces(entries.map(packed), entriesAtOnce)) await say({ ...word, e, g: [] })
    for (const g of inPieces(gone, idsAtOnce)) await say({ ...word, e: [], g })
  }
  const tellAll = async (): Promise<void> => {
    const byInstitution = Map.groupBy(presences.own(), ({ institutionId }) => institutionId)
    for (const [institutionId, entries] of byInstitution) await tell(institutionId, entries, [])
  }

  const greet = async (): Promise<void> => {
    await say({ p: process, k: 'hello' })
    await tellAll()
  }
  /** Who greets hears that we are there, also where nobody is connected to us. */
  const answer = async (): Promise<void> => {
    await say({ p: process, k: 'beat' })
    await tellAll()
  }

  return {
    /** Something changed here: the others hear of it with the next telling. */
    changed: (institutionId: string, sessionId: string): void => {
      if (known.size === 0) return
      const sessions = changed.get(institutionId) ?? new Set()
      changed.set(institutionId, sessions.add(sessionId))
    },

    /** Tells what was gathered. Sessions that another process holds by now are that one's to tell. */
    flush: async (): Promise<void> => {
      const gathered = [...changed]
      changed.clear()
      for (const [institutionId, sessions] of gathered) {
        const own = [...sessions].filter((sessionId) => presences.isOwn(sessionId))
        const entries = own.flatMap((sessionId) => presences.find(sessionId) ?? [])
        const gone = [...sessions].filter((sessionId) => !presences.find(sessionId))
        await tell(institutionId, entries, gone)
      }
    },

    hear: async (payload: string): Promise<void> => {
      const word = Word.parse(JSON.parse(payload))
      if (word.p === process) return
      const isNew = !known.has(word.p)
      if (word.k === 'bye') {
        known.delete(word.p)
        presences.forget(word.p)
        return
      }
      known.set(word.p, now())
      if (word.k === 'told') {
        for (const told of word.e) presences.adopt(word.p, unpacked(word.i, told))
        for (const sessionId of word.g) presences.drop(word.p, sessionId)
      }
      if (word.k === 'hello') await answer()
      // One that was thought gone, or that was there before us: it is asked for what it holds.
      else if (isNew) await greet()
    },

    /** It hears (again): the others tell what they hold, and hear what is held here. */
    greet,

    /** Tells everything again, now and then: whatever was lost on the way comes right. */
    repeat: async (): Promise<void> => {
      if (known.size > 0) await tellAll()
    },

    /** Says that this process is there, and ends those that were not heard of for too long. */
    beat: async (): Promise<void> => {
      for (const [peer, at] of known) {
        if (now() - at < peerEndsMs) continue
        known.delete(peer)
        presences.forget(peer)
      }
      await say({ p: process, k: 'beat' })
    },

    leave: (): Promise<void> => say({ p: process, k: 'bye' }),
  }
}
