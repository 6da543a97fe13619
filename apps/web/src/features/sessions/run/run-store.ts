import type { Run } from '@app/domain/runs'
import { createCell, type Cell } from './cell.ts'
import { offsetAt } from './server-clock.ts'
import { keptText, recalledSteps } from './kept-steps.ts'
import { afterStep, isDue, stillDue, type Step } from './steps.ts'

/** What an error means for a step: it was refused, nobody answered, one has to sign in, or the server has a bug. */
export type Verdict = 'refused' | 'away' | 'signInNeeded' | 'trouble'
/** How the line to the server is. In `trouble` it answers, but not as it should. */
export type Line = 'ok' | Exclude<Verdict, 'refused'>

export type RunView = {
  /** The run with the steps that wait to be sent; null until it was read once. */
  run: Run | null
  /** Steps that the server has not heard of yet. */
  waiting: readonly Step[]
  line: Line
  /** Why the run cannot be read, or the last step did not come about. */
  failure: unknown
}

export type RunPorts = {
  load: () => Promise<Run>
  send: (step: Step) => Promise<Run>
  judge: (error: unknown) => Verdict
  now: () => number
  /** What this device keeps of the steps that wait, for a page that comes after this one. */
  kept: { read: () => string; write: (text: string) => void }
  /** Waits; `retryNow` may end it early. */
  sleep: (ms: number, end: AbortSignal) => Promise<void>
}

export type RunStore = {
  view: Cell<RunView>
  /** The time by the server's clock, in ms. */
  serverNow: () => number
  /** Takes a step: shown at once, sent as soon as it can be. A step that is not due is left out. */
  take: (step: Step) => void
  /** A run that the server has answered with. */
  adopt: (run: Run) => void
  refresh: () => Promise<void>
  /** The line may be back: what waits is tried at once. */
  retryNow: () => void
  /** Resolves to true when nothing waits to be sent, to false when that takes too long. */
  settled: (longestMs: number) => Promise<boolean>
  close: () => void
}

const firstWaitMs = 1000
const longestWaitMs = 15_000
/** A step that the server fails over so often is given up; the run is read again and the person told. */
const mostTroubles = 4

/**
 * The run as the server has it, and the steps on their way there. They are sent one after the other, again and again
 * until the server answers. A step that is refused has happened already, here or elsewhere: then the run is read again.
 */
export const createRunStore = (ports: RunPorts): RunStore => {
  let server: Run | null = null
  let waiting: Step[] = []
  let line: Line = 'ok'
  let failure: unknown = null
  let offsetMs = 0
  let isSending = false
  let end = new AbortController()
  const closed = new AbortController()

  const serverNow = (): number => ports.now() + offsetMs
  const seen = (): Run | null =>
    server && waiting.reduce((run, step) => afterStep(run, step, serverNow()), server)
  const view = createCell<RunView>({ run: null, waiting, line, failure })
  const tell = (): void => view.set({ run: seen(), waiting, line, failure })

  /** These steps wait now; those that are to outlive the page do. */
  const wait = (steps: Step[]): void => {
    waiting = steps
    if (server) ports.kept.write(keptText(server, waiting))
  }

  const adopt = (run: Run): void => {
    // Answers may overtake one another; the later state of the server counts.
    if (server && Date.parse(run.now) < Date.parse(server.now)) return
    server = run
    offsetMs = offsetAt(run.now, ports.now())
    line = 'ok'
    tell()
  }
  const pause = async (ms: number): Promise<void> => {
    if (end.signal.aborted) end = new AbortController()
    await ports.sleep(ms, end.signal)
  }

  /** What an earlier page was asked for, and could not tell the server. */
  const recall = (): void => {
    if (!server) return
    wait([...recalledSteps(server, ports.kept.read(), serverNow()), ...waiting])
    tell()
    if (waiting.length > 0) void send()
  }

  /** Reads the run, until somebody answers. False: it was refused, there is no such run. */
  const read = async (): Promise<boolean> => {
    let pauseMs = firstWaitMs
    while (!closed.signal.aborted) {
      try {
        failure = null
        const isFirst = server === null
        adopt(await ports.load())
        if (isFirst) recall()
        return true
      } catch (error) {
        const verdict = ports.judge(error)
        if (verdict === 'refused') {
          failure = error
          tell()
          return false
        }
        line = verdict
        tell()
        await pause(pauseMs)
        pauseMs = Math.min(longestWaitMs, pauseMs * 2)
      }
    }
    return false
  }

  const sendAll = async (): Promise<void> => {
    let pauseMs = firstWaitMs
    let troubles = 0
    while (waiting[0] && !closed.signal.aborted) {
      try {
        const run = await ports.send(waiting[0])
        waiting = waiting.slice(1)
        failure = null
        pauseMs = firstWaitMs
        troubles = 0
        adopt(run)
        wait(waiting)
      } catch (error) {
        const verdict = ports.judge(error)
        if (verdict === 'trouble') troubles += 1
        if (verdict === 'refused' || troubles >= mostTroubles) {
          if (verdict === 'trouble') wait(waiting.slice(1))
          troubles = 0
          if (!(await read())) wait([])
          else if (server) wait(stillDue(server, waiting, serverNow()))
          if (verdict === 'trouble') failure = error
          tell()
          continue
        }
        line = verdict
        tell()
        await pause(pauseMs)
        pauseMs = Math.min(longestWaitMs, pauseMs * 2)
      }
    }
  }
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    try {
      await sendAll()
    } finally {
      isSending = false
    }
    // A step that came while the last one was being finished.
    if (waiting.length > 0 && !closed.signal.aborted) await send()
  }

  return {
    view,
    serverNow,
    adopt,
    take: (step) => {
      const run = seen()
      if (!run || !isDue(run, step)) return
      wait([...waiting, step])
      tell()
      void send()
    },
    refresh: async () => {
      await read()
    },
    retryNow: () => end.abort(),
    settled: async (longestMs) => {
      const until = ports.now() + longestMs
      while (waiting.length > 0 && ports.now() < until)
        await ports.sleep(100, new AbortController().signal)
      return waiting.length === 0
    },
    close: () => {
      closed.abort()
      end.abort()
    },
  }
}
