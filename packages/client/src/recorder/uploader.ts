import { inOneTab } from './one-tab.ts'
import type { Pieces, StoredTake } from './pieces.ts'
import { recoverTakes } from './recover.ts'
import { sendTake, type SendOptions } from './send-take.ts'
import { UploadFailed } from './tus.ts'

/** A take that is still on this device. */
export type TakeProgress = {
  recordingId: string
  sessionId: string
  byteCount: number
  sentBytes: number
  closed: boolean
  startedAt: string
  /** Why the server does not take it, as a refusal's code or `mismatch`; it is tried again all the same. */
  trouble: string | null
  /** The server will not take it, however often it is tried: the person saves it elsewhere, or removes it. */
  isRefused: boolean
}

export type UploadState = {
  /** `waiting`: the line is gone, it is tried again by itself. `signInNeeded`: it goes on after signing in. */
  phase: 'idle' | 'sending' | 'waiting' | 'signInNeeded'
  /** Bytes on this device that the server does not have yet. */
  backlogBytes: number
  /** Takes that are still being secured. */
  recordingIds: string[]
  takes: TakeProgress[]
}

type Options = {
  pieces: Pieces
  /** Only this person's takes are sent, whoever else used this computer, and only in the role they were recorded in. */
  personId: string
  membershipId: string
  confirm: SendOptions['confirm']
  isMine: SendOptions['isMine']
  onState: (state: UploadState) => void
  /** A take is safe on the server, and gone from this device. */
  onReceived?: (take: StoredTake) => void
  base?: string
  pieceBytes?: number
  firstWaitMs?: number
}

export type Uploader = {
  /** Tries at once, however long it was to wait. */
  wake: () => void
  /** There is more to send: at once if the line is there, else when it is tried again. */
  more: () => void
  stop: () => void
}

const longestWaitMs = 15_000
/** A take that the server does not take is tried again, but neither at once nor in the way of the others. */
const longestTroubleMs = 5 * 60_000
/** Nothing about these changes by itself. */
const forGood: ReadonlySet<string> = new Set([
  'answer.timeOver',
  'recording.notFound',
  'recording.tooLarge',
  'recording.typeUnsupported',
])
/** Once may be chance: from here on the person is told. */
const timesToTell = 3
const restMs = 60_000

/**
 * Sends takes to the server while they are still being recorded, and for as long as it takes: over lost lines, reloads,
 * restarts of the server and the next day. A take leaves this device only when the server has confirmed every byte, or
 * has erased it as the person wished, or when the person removes it. Of several tabs one sends, and tells the others.
 */
export const startUploader = (options: Options): Uploader => {
  const { pieces, personId, membershipId, onState, onReceived } = options
  const firstWait = options.firstWaitMs ?? 1000
  const sent = new Map<string, number>()
  const troubles = new Map<string, { code: string; times: number; notBefore: number }>()
  let wait = firstWait
  let awake: (() => void) | null = null
  let woken = false
  let isLineGone = false
  let round = new AbortController()

  const mine = async (): Promise<StoredTake[]> => {
    const takes = await recoverTakes(pieces, personId)
    const known = new Set(takes.map((take) => take.recordingId))
    for (const id of troubles.keys()) if (!known.has(id)) troubles.delete(id)
    return takes
      .filter((take) => take.membershipId === membershipId)
      .sort((a, b) => a.startedAt.localeCompare(b.startedAt))
  }
  const tell = async (phase: UploadState['phase'], signal: AbortSignal): Promise<void> => {
    const takes = (await mine()).map((take) => {
      const { recordingId, sessionId, byteCount, closed, startedAt } = take
      const trouble = troubleOf(recordingId)
      const sentBytes = Math.min(byteCount, sent.get(recordingId) ?? 0)
      const isRefused = closed && trouble !== null && forGood.has(trouble)
      return { recordingId, sessionId, byteCount, closed, startedAt, sentBytes, trouble, isRefused }
    })
    const backlogBytes = takes.reduce((sum, take) => sum + take.byteCount - take.sentBytes, 0)
    if (signal.aborted) return
    const state = {
      phase,
      backlogBytes,
      takes,
      recordingIds: takes.map((take) => take.recordingId),
    }
    onState(state)
    tab.tell(state)
  }
  /** A call to wake up that comes while we are at work is not lost: the next sleep ends at once. */
  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const rise = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', rise)
        awake = null
        woken = false
        resolve()
      }
      const timer = setTimeout(rise, ms)
      signal.addEventListener('abort', rise)
      awake = rise
      if (woken || signal.aborted) rise()
    })

  const troubleOf = (recordingId: string): string | null => {
    const known = troubles.get(recordingId)
    return known && (known.times >= timesToTell || forGood.has(known.code)) ? known.code : null
  }
  const trouble = (take: StoredTake, code: string): void => {
    const times = (troubles.get(take.recordingId)?.times ?? 0) + 1
    const wait = forGood.has(code) ? longestTroubleMs : firstWait * 2 ** times
    const notBefore = performance.now() + Math.min(longestTroubleMs, wait)
    troubles.set(take.recordingId, { code, times, notBefore })
  }
  const sendOne = async (take: StoredTake, signal: AbortSignal): Promise<void> => {
    const how: SendOptions = {
      pieces,
      sent,
      line: { base: options.base ?? '/api/recordings/uploads', signal },
      pieceBytes: options.pieceBytes ?? 250_000,
      confirm: options.confirm,
      isMine: options.isMine,
      onProgress: () => {
        wait = firstWait
        return tell('sending', signal)
      },
    }
    try {
      const result = await sendTake(take, how)
      if (result === 'notMine') throw new UploadFailed('signInNeeded')
      if (result === 'mismatch') return trouble(take, 'mismatch')
      if (result === 'unknown') return trouble(take, 'recording.notFound')
      troubles.delete(take.recordingId)
      if (result === 'received') onReceived?.(take)
    } catch (error) {
      const isItsOwn =
        error instanceof UploadFailed &&
        (error.problem === 'refused' || error.problem === 'offsetMismatch')
      if (!isItsOwn) throw error
      trouble(take, error.code || error.problem)
    }
    return undefined
  }
  /** Answers how long to rest, in ms. */
  const sendAll = async (signal: AbortSignal): Promise<number> => {
    for (const take of await mine()) {
      if (signal.aborted) return 0
      if ((troubles.get(take.recordingId)?.notBefore ?? 0) <= performance.now())
        await sendOne(take, signal)
    }
    const now = performance.now()
    const next = Math.min(...[...troubles.values()].map(({ notBefore }) => notBefore - now))
    return Math.min(restMs, Math.max(10, next))
  }

  /** A round ends early when the browser says that the line is gone: a request under way would hang for a long while. */
  const oneRound = async (signal: AbortSignal): Promise<number> => {
    const own = new AbortController()
    const stop = (): void => own.abort()
    round = own
    signal.addEventListener('abort', stop)
    try {
      return await sendAll(own.signal)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  const work = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      let rest = wait
      let phase: UploadState['phase'] = 'waiting'
      try {
        rest = await oneRound(signal)
        if (round.signal.aborted) throw new UploadFailed('unreachable')
        phase = (await mine()).length === 0 ? 'idle' : 'sending'
        wait = firstWait
        isLineGone = false
      } catch (error) {
        if (!(error instanceof UploadFailed))
          console.error('Sending failed and is tried again', error)
        isLineGone = true
        const isSignIn = error instanceof UploadFailed && error.problem === 'signInNeeded'
        if (isSignIn) phase = 'signInNeeded'
        rest = isSignIn ? longestWaitMs : wait
        wait = Math.min(longestWaitMs, wait * 2)
      }
      await tell(phase, signal).catch((error: unknown) =>
        console.error('This device does not let us read what is stored', error),
      )
      await sleep(rest, signal)
    }
  }

  const tab = inOneTab<UploadState>({
    // A tab of somebody who was here before must not keep this person's takes waiting.
    name: `justinterview-upload-${membershipId}`,
    work,
    onTold: onState,
    onCall: (call) => {
      if (call === 'more' && isLineGone) return
      woken = true
      awake?.()
    },
  })
  const wake = (): void => tab.call('wake')
  const inView = (): void => {
    if (document.visibilityState === 'visible') wake()
  }
  const cut = (): void => round.abort()
  const isBrowser = 'document' in globalThis
  if (isBrowser) {
    addEventListener('online', wake)
    addEventListener('offline', cut)
    addEventListener('pageshow', wake)
    document.addEventListener('visibilitychange', inView)
  }
  return {
    wake,
    more: () => tab.call('more'),
    stop: () => {
      tab.stop()
      if (!isBrowser) return
      removeEventListener('online', wake)
      removeEventListener('offline', cut)
      removeEventListener('pageshow', wake)
      document.removeEventListener('visibilitychange', inView)
    },
  }
}
