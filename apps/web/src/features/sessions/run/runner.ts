import { isUnreachable, refusalOf } from '@app/client/api'
import type { Run, RunQuestion } from '@app/domain/runs'
import { client } from '../../../api.ts'
import { keepDraft, readDraft, type DraftKey } from '../../feedback/drafts.ts'
import { uploadsOf, type Uploads, type Whose } from '../../recordings/uploads.ts'
import { createDevices, type Devices } from '../device/devices.ts'
import { createCell, type Cell } from './cell.ts'
import { createSpokenWords, type SpokenWords } from './spoken-words.ts'
import { createRunStore, type RunStore, type Verdict } from './run-store.ts'
import { deviceNow } from './server-clock.ts'
import { holdSession, type SessionLock } from './session-lock.ts'
import { currentQuestion, type Step } from './steps.ts'
import { createTakeControl, type TakeControl } from './take-control.ts'

export type Runner = {
  sessionId: string
  store: RunStore
  takes: TakeControl
  lock: SessionLock
  words: SpokenWords
  devices: Devices
  uploads: () => Promise<Uploads>
  /** How the person likes it, for as long as the page is open. */
  hasCaptions: Cell<boolean>
  hidesPicture: Cell<boolean>
  /** Keeps the answer at hand and goes on to the next question. */
  settle: () => void
  /** The take at hand is deleted, here and on the server, and taken once more. */
  again: () => void
  pause: () => void
  resume: () => void
  close: () => void
}

/** The take that counts. */
const keptTake = ({ takes }: RunQuestion) => takes.findLast(({ state }) => state !== 'discarded')

const longestCallMs = 15_000

const judge = (error: unknown): Verdict => {
  const refusal = refusalOf(error)
  if (refusal) return refusal.code === 'signIn.required' ? 'signInNeeded' : 'refused'
  return isUnreachable(error) ? 'away' : 'trouble'
}

/** A call that nobody answers counts as one that did not arrive. */
const inTime = async <Answer>(call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), longestCallMs)
  try {
    return await call(end.signal)
  } finally {
    clearTimeout(timer)
  }
}

const send = (sessionId: string, step: Step): Promise<Run> =>
  inTime((signal) => {
    if (step.kind === 'session')
      return client.sessions.step.mutate({ sessionId, step: step.step }, { signal })
    if (step.kind === 'stop')
      return client.sessions.stopAnswer.mutate({ answerId: step.answerId }, { signal })
    const { position } = step
    return client.sessions.stepQuestion.mutate({ sessionId, position, step: step.step }, { signal })
  })

/** Waits; the line's return ends it early. */
const sleep = (ms: number, end: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const rise = (): void => {
      clearTimeout(timer)
      removeEventListener('online', rise)
      end.removeEventListener('abort', rise)
      resolve()
    }
    const timer = setTimeout(rise, ms)
    addEventListener('online', rise)
    end.addEventListener('abort', rise)
    if (end.aborted) rise()
  })

const openStore = ({ sessionId, whose }: { sessionId: string; whose: Whose }): RunStore => {
  const steps: DraftKey = { personId: whose.personId, of: `steps:${sessionId}` }
  return createRunStore({
    load: () => inTime((signal) => client.sessions.run.query({ sessionId }, { signal })),
    send: (step) => send(sessionId, step),
    judge,
    now: deviceNow,
    kept: { read: () => readDraft(steps), write: (text) => keepDraft(steps, text) },
    sleep,
  })
}

/** One interview on one page: the run as the server has it, the devices, and the take at hand. */
export const openRunner = (
  { sessionId, whose }: { sessionId: string; whose: Whose },
  { mayUseVideo, takesWords }: { mayUseVideo: boolean; takesWords: boolean },
): Runner => {
  const uploads = () => uploadsOf(whose)
  const store = openStore({ sessionId, whose })
  const lock = holdSession(sessionId)
  const devices = createDevices({ mayUseVideo })
  const words = createSpokenWords({ isOn: takesWords, personId: whose.personId })
  const takes = createTakeControl({
    ...whose,
    store,
    uploads,
    source: devices.source,
    startAnswer: (input) =>
      inTime((signal) => client.sessions.startAnswer.mutate(input, { signal })),
    isAway: (error) => judge(error) === 'away',
    onRecording: (source, take) => words.listen(source.stream, take),
  })

  const current = () => {
    const { run } = store.view.get()
    return run && currentQuestion(run)
  }
  const forget = async (recordingIds: readonly string[]): Promise<void> => {
    const { pieces } = await uploads()
    for (const recordingId of recordingIds) await pieces.remove(recordingId)
  }
  const giveUp = async (recordingIds: readonly string[]): Promise<void> => {
    try {
      const { pieces } = await uploads()
      for (const recordingId of recordingIds) await pieces.giveUp(recordingId)
    } catch (error) {
      // A device without room does not even take that; what is removed below makes room.
      console.error('That a take is wanted no more could not be written down', error)
    }
  }
  const shown = (): void => {
    const language = current()?.asked?.language
    if (language) words.prepare(language)
  }
  /** Words go once the server has heard that their answer is kept: on this page, or on one that went away. */
  const told = (): void => {
    const { run, waiting: ahead } = store.view.get()
    if (!run || ahead.length > 0) return
    for (const question of run.questions) {
      const take = question.state === 'settled' ? keptTake(question) : undefined
      if (take) void words.send(take.answerId)
    }
  }
  const placed = (): void => {
    if (lock.place.get() === 'here') void store.refresh()
    // Another tab took the interview over: what was said until now is kept on this device.
    if (lock.place.get() === 'elsewhere') {
      void takes.drop()
      devices.rest()
    }
  }
  const seen = (): void => {
    if (document.visibilityState === 'visible' && lock.place.get() === 'here') void store.refresh()
  }
  const unfollow = [
    lock.place.subscribe(placed),
    store.view.subscribe(shown),
    store.view.subscribe(told),
  ]
  document.addEventListener('visibilitychange', seen)
  void store.refresh()

  return {
    sessionId,
    store,
    takes,
    lock,
    words,
    devices,
    uploads,
    hasCaptions: createCell(false),
    hidesPicture: createCell(false),
    settle: () => {
      const question = current()
      if (!question) return
      store.take({ kind: 'question', position: question.position, step: 'settle' })
    },
    again: () => {
      const question = current()
      if (!question) return
      const { position, state, takes: earlier } = question
      const step = state === 'interrupted' ? 'ask' : 'retake'
      store.take({ kind: 'question', position, step })
      takes.ending.set(null)
      const recordingIds = earlier.map(({ recordingId }) => recordingId)
      // Removed only once the server has heard of it: refused, the take still counts.
      void (async () => {
        await giveUp(recordingIds)
        if (!(await store.settled(60_000))) return
        const after = store.view.get().run?.questions.find((each) => each.position === position)
        if (after?.state !== 'asked') return
        for (const { answerId } of earlier) words.forget(answerId)
        await forget(recordingIds)
      })()
    },
    pause: () => {
      store.take({ kind: 'session', step: 'pause' })
      devices.rest()
    },
    resume: () => store.take({ kind: 'session', step: 'resume' }),
    close: () => {
      for (const stop of unfollow) stop()
      document.removeEventListener('visibilitychange', seen)
      void takes.drop()
      devices.close()
      store.close()
      lock.release()
    },
  }
}
