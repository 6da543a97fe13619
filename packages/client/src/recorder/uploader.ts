import type { Pieces, StoredTake } from './pieces.ts'
import { openUpload, sendPiece, TusFailed } from './tus.ts'

export type UploadState = {
  /** `waiting`: the line is gone, it is tried again by itself. `signInNeeded`: it goes on after signing in. */
  phase: 'idle' | 'sending' | 'waiting' | 'signInNeeded'
  /** Bytes on this device that the server has not confirmed yet. */
  backlogBytes: number
  /** Takes that are still being secured. */
  recordingIds: string[]
}

type Options = {
  pieces: Pieces
  /** Only this person's takes are sent, whoever else used this computer. */
  personId: string
  /** Has the server compare what it holds. Resolves when it is the same; `mismatch` when it is to be sent once more. */
  confirm: (claim: {
    recordingId: string
    sha256: string
    byteCount: number
  }) => Promise<'received' | 'mismatch'>
  onState: (state: UploadState) => void
  /** A take is safe on the server, and gone from this device. */
  onReceived?: (take: StoredTake) => void
  base?: string
  pieceBytes?: number
  firstWaitMs?: number
}

export type Uploader = { wake: () => void; stop: () => void }

const longestWaitMs = 15_000
const lockName = 'justinterview-upload'

const hex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Sends takes to the server while they are still being recorded, and for as long as it takes: over lost lines, reloads,
 * restarts of the server and the next day. A take leaves this device only when the server has confirmed every byte.
 * Of several tabs one sends.
 */
export const startUploader = (options: Options): Uploader => {
  const { pieces, personId, confirm, onState, onReceived } = options
  const base = options.base ?? '/api/recordings/uploads'
  const pieceBytes = options.pieceBytes ?? 250_000
  const firstWait = options.firstWaitMs ?? 1000
  const sent = new Map<string, number>()
  const passedOver = new Set<string>()
  const end = new AbortController()
  let awake: (() => void) | null = null
  let woken = false
  let wait = firstWait

  const tell = async (phase: UploadState['phase']): Promise<void> => {
    const takes = await mine()
    const backlogBytes = takes.reduce(
      (sum, take) => sum + take.byteCount - (sent.get(take.recordingId) ?? 0),
      0,
    )
    if (!end.signal.aborted)
      onState({ phase, backlogBytes, recordingIds: takes.map((take) => take.recordingId) })
  }
  const mine = async (): Promise<StoredTake[]> => {
    const takes = await pieces.takesOf(personId)
    return takes
      .filter((take) => !passedOver.has(take.recordingId))
      .sort((a, b) => a.startedAt.localeCompare(b.startedAt))
  }
  /** A call to wake up that comes while we are at work is not lost: the next sleep ends at once. */
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (woken || end.signal.aborted) {
        woken = false
        resolve()
        return
      }
      const rise = (): void => {
        clearTimeout(timer)
        awake = null
        woken = false
        resolve()
      }
      const timer = setTimeout(rise, ms)
      awake = rise
    })

  /** Sends what is stored of a take; true when the server has confirmed it and it is gone from here. */
  const sendTake = async ({ recordingId, mime }: StoredTake): Promise<boolean> => {
    let offset = sent.get(recordingId) ?? (await openUpload(base, recordingId, mime))
    for (;;) {
      sent.set(recordingId, offset)
      const take = await pieces.take(recordingId)
      if (!take || end.signal.aborted) return false
      if (offset < take.byteCount) {
        await tell('sending')
        const bytes = new Uint8Array(await pieces.read(recordingId, offset, pieceBytes))
        const last = take.closed && offset + bytes.byteLength === take.byteCount
        offset = await sendPiece(base, recordingId, {
          offset,
          bytes,
          total: last ? take.byteCount : null,
        })
        wait = firstWait
      } else return take.closed ? finish(take) : false
    }
  }

  const finish = async (take: StoredTake): Promise<boolean> => {
    if (take.byteCount > 0) {
      const whole = await (await pieces.blob(take.recordingId, take.mime)).arrayBuffer()
      const sha256 = hex(await crypto.subtle.digest('SHA-256', whole))
      const { recordingId, byteCount } = take
      if ((await confirm({ recordingId, sha256, byteCount })) === 'mismatch') {
        sent.delete(recordingId)
        return false
      }
    }
    await pieces.remove(take.recordingId)
    sent.delete(take.recordingId)
    onReceived?.(take)
    return true
  }

  /** True: nothing is left to do until somebody wakes us. */
  const sendAll = async (): Promise<boolean> => {
    for (const take of await mine()) {
      try {
        const gone = await sendTake(take)
        if (!gone && take.closed && (await pieces.take(take.recordingId))) return false
      } catch (error) {
        if (!(error instanceof TusFailed)) throw error
        sent.delete(take.recordingId)
        // Erased meanwhile, or taken in another institution: kept here, and tried again after the next start.
        if (error.problem === 'notFound') passedOver.add(take.recordingId)
        else if (error.problem === 'complete') await finish(take)
        else throw error
      }
    }
    return true
  }

  const run = async (): Promise<void> => {
    while (!end.signal.aborted) {
      try {
        const rested = await sendAll()
        wait = firstWait
        const open = await mine()
        await tell(open.length === 0 ? 'idle' : 'sending')
        await sleep(rested ? 60_000 : firstWait)
      } catch (error) {
        const signIn = error instanceof TusFailed && error.problem === 'signInNeeded'
        await tell(signIn ? 'signInNeeded' : 'waiting')
        await sleep(signIn ? longestWaitMs : wait)
        wait = Math.min(longestWaitMs, wait * 2)
      }
    }
  }

  const wake = (): void => {
    woken = true
    awake?.()
  }
  globalThis.addEventListener?.('online', wake)
  // One tab sends; when it closes, the next one that waits takes over.
  const locks = 'locks' in navigator ? navigator.locks : null
  void (locks ? locks.request(lockName, run) : run())
  return {
    wake,
    stop: () => {
      end.abort()
      globalThis.removeEventListener?.('online', wake)
      awake?.()
    },
  }
}
