import { recordingKind, type Quality } from '@app/client/recorder/devices'
import { StorageFull } from '@app/client/recorder/pieces'
import {
  DeviceLost,
  Slept,
  startRecording,
  type Recorded,
  type Recording,
} from '@app/client/recorder/recorder'
import type { Run } from '@app/domain/runs'
import type { Uploads } from '../../recordings/uploads.ts'
import { createCell, type Cell } from './cell.ts'
import type { RunStore } from './run-store.ts'
import { currentQuestion } from './steps.ts'

export type TakeState =
  | { phase: 'none' }
  | { phase: 'starting'; position: number }
  | {
      phase: 'recording' | 'stopping'
      position: number
      answerId: string
      recordingId: string
      /** By this page's own clock (`performance.now`), in ms. */
      startedAt: number
      answerSeconds: number
      hasVideo: boolean
      cameraLost: boolean
    }

/** Why a take ended. The first two are ends that were meant; after the others the person chooses what becomes of it. */
export type EndReason =
  | 'done'
  | 'timeUp'
  | 'deviceLost'
  | 'slept'
  | 'storageFull'
  | 'notStored'
  | 'nothingRecorded'

export type Ending = Recorded & { position: number; recordingId: string; reason: EndReason }

/** Why a take did not begin. */
export type StartProblem = 'away' | 'refused' | 'device' | 'storage'

export type Source = { stream: MediaStream; hasVideo: boolean; quality: Quality }

type Opened = { answerId: string; recordingId: string; run: Run }

export type TakePorts = {
  store: RunStore
  uploads: () => Promise<Uploads>
  /** Camera and microphone as they are now; null where they are not open. */
  source: () => Source | null
  startAnswer: (input: {
    sessionId: string
    position: number
    mime: string
    hasVideo: boolean
  }) => Promise<Opened>
  /** A take records from this sound now. Answers how to stop listening to it. */
  onRecording: (source: Source, take: { answerId: string; language: string }) => () => void
  isAway: (error: unknown) => boolean
  personId: string
  membershipId: string
}

export type TakeControl = {
  state: Cell<TakeState>
  /** How the last take ended; null once another one begins. */
  ending: Cell<Ending | null>
  problem: Cell<StartProblem | null>
  start: () => Promise<void>
  /** The person is done. */
  stop: () => Promise<void>
  /** Ends what is recorded without a word to the server, as when the page goes away: it is kept on this device. */
  drop: () => Promise<void>
}

const longestSettleMs = 4000

const reasonOf = (error: Error): EndReason => {
  if (error instanceof StorageFull) return 'storageFull'
  if (error instanceof DeviceLost) return 'deviceLost'
  return error instanceof Slept ? 'slept' : 'notStored'
}

/** What a recorder throws has this name where the devices are the reason; a database has others. */
const isStorage = (error: unknown): boolean =>
  error instanceof StorageFull ||
  (error instanceof DOMException && error.name !== 'NotSupportedError')

/** Takes one answer at a time: asks the server for a take, records it onto this device, and ends it. */
export const createTakeControl = (ports: TakePorts): TakeControl => {
  const { store } = ports
  const state = createCell<TakeState>({ phase: 'none' })
  const ending = createCell<Ending | null>(null)
  const problem = createCell<StartProblem | null>(null)
  let recording: Recording | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopListening: (() => void) | null = null
  /** Which start is under way: one that was dropped is not gone on with. */
  let attempt = 0

  const fail = (why: StartProblem): void => {
    problem.set(why)
    state.set({ phase: 'none' })
  }
  /** Ends the recording; what became of it, or null where there was none. */
  const close = async (): Promise<Recorded | null> => {
    const current = state.get()
    if (current.phase !== 'recording' || !recording) return null
    state.set({ ...current, phase: 'stopping' })
    if (timer) clearTimeout(timer)
    stopListening?.()
    const ended = await recording.stop()
    recording = null
    return ended
  }
  const end = async (reason: EndReason): Promise<void> => {
    const current = state.get()
    if (current.phase !== 'recording') return
    const { position, answerId, recordingId } = current
    const ended = await close()
    if (!ended) return
    const isEmpty = ended.byteCount === 0
    ending.set({ ...ended, position, recordingId, reason: isEmpty ? 'nothingRecorded' : reason })
    const isMeant = !isEmpty && (reason === 'done' || reason === 'timeUp')
    store.take(
      isMeant
        ? { kind: 'stop', position, answerId }
        : { kind: 'question', position, step: 'interrupt' },
    )
    state.set({ phase: 'none' })
  }

  type Beginning = { opened: Opened; source: Source; mime: string; isDropped: () => boolean }
  const record = async ({ opened, source, mime, isDropped }: Beginning): Promise<void> => {
    const question = currentQuestion(opened.run)
    if (!question) return fail('refused')
    const { answerId, recordingId } = opened
    const { position, answerSeconds } = question
    const { pieces, uploader } = await ports.uploads()
    const { personId, membershipId } = ports
    // The page went away meanwhile: on the next visit this take is one that was interrupted.
    if (isDropped()) return undefined
    let startedAt = 0
    /** Staff may have given more since. */
    const secondsNow = (): number => {
      const current = state.get()
      return current.phase === 'recording' ? current.answerSeconds : answerSeconds
    }
    const started = await startRecording({
      stream: source.stream,
      quality: source.quality,
      pieces,
      take: {
        recordingId,
        answerId,
        sessionId: opened.run.sessionId,
        personId,
        membershipId,
        mime,
        startedAt: opened.run.now,
      },
      onStored: () => {
        uploader.more()
        // Out of view, a browser lets timers sleep; what is recorded tells the time as well.
        if (startedAt > 0 && performance.now() - startedAt >= secondsNow() * 1000)
          void end('timeUp')
      },
      onFailure: (error) => void end(reasonOf(error)),
      onCameraLost: () => {
        const current = state.get()
        if (current.phase === 'recording') state.set({ ...current, cameraLost: true })
      },
    })
    if (isDropped()) {
      await started.stop()
      return undefined
    }
    recording = started
    startedAt = performance.now()
    stopListening = ports.onRecording(source, {
      answerId,
      language: question.asked?.language ?? 'en',
    })
    timer = setTimeout(() => void end('timeUp'), answerSeconds * 1000)
    const { hasVideo } = source
    state.set({
      phase: 'recording',
      position,
      answerId,
      recordingId,
      startedAt,
      answerSeconds,
      hasVideo,
      cameraLost: false,
    })
    return undefined
  }

  /** More time for the answer that is being given: it counts at once. */
  const extend = (): void => {
    const current = state.get()
    const run = store.view.get().run
    if (current.phase !== 'recording' || !run || !timer) return
    const seconds = run.questions.find((each) => each.position === current.position)?.answerSeconds
    if (seconds === undefined || seconds <= current.answerSeconds) return
    clearTimeout(timer)
    const leftMs = seconds * 1000 - (performance.now() - current.startedAt)
    timer = setTimeout(() => void end('timeUp'), leftMs)
    state.set({ ...current, answerSeconds: seconds })
  }
  store.view.subscribe(extend)

  const start = async (): Promise<void> => {
    const run = store.view.get().run
    const question = run && currentQuestion(run)
    const source = ports.source()
    const mime = source && recordingKind(source.hasVideo)
    if (!run || !question || state.get().phase !== 'none') return
    if (!source || !mime) return fail('device')
    const { position } = question
    attempt += 1
    const own = attempt
    const isDropped = (): boolean => attempt !== own
    ending.set(null)
    problem.set(null)
    state.set({ phase: 'starting', position })
    // Recording must not begin at a moment when nobody expects it any more.
    const isSettled = await store.settled(longestSettleMs)
    if (isDropped()) return undefined
    if (!isSettled) return fail('away')
    let opened: Opened
    try {
      const { hasVideo } = source
      opened = await ports.startAnswer({ sessionId: run.sessionId, position, mime, hasVideo })
    } catch (error) {
      // The server may have begun the take although we did not hear of it: reading the run tells.
      void store.refresh()
      if (isDropped()) return undefined
      return fail(ports.isAway(error) ? 'away' : 'refused')
    }
    store.adopt(opened.run)
    try {
      await record({ opened, source, mime, isDropped })
    } catch (error) {
      console.error('Recording did not begin', error)
      if (isDropped()) return undefined
      store.take({ kind: 'question', position, step: 'interrupt' })
      fail(isStorage(error) ? 'storage' : 'device')
    }
    return undefined
  }

  return {
    state,
    ending,
    problem,
    start,
    stop: () => end('done'),
    drop: async () => {
      attempt += 1
      await close()
      state.set({ phase: 'none' })
    },
  }
}
