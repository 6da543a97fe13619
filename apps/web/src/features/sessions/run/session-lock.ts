import { createCell, type Cell } from './cell.ts'

export type Place = 'asking' | 'here' | 'elsewhere'
export type SessionLock = {
  /** Whether this tab is the one that runs the interview. */
  place: Cell<Place>
  /** Takes the interview from the other tab, which stops what it is doing. */
  takeOver: () => void
  release: () => void
}

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/**
 * One tab of this browser runs an interview; the others wait, and go on by themselves when it is closed. Another device
 * is not seen from here: there the server's state machine decides.
 */
export const holdSession = (sessionId: string): SessionLock => {
  const place = createCell<Place>('asking')
  const end = new AbortController()
  if (!('locks' in navigator)) {
    place.set('here')
    return { place, takeOver: () => undefined, release: () => undefined }
  }
  const name = `justinterview-session-${sessionId}`
  let queue = new AbortController()

  const stay = (): Promise<void> => {
    place.set('here')
    return new Promise((resolve) => {
      end.signal.addEventListener('abort', () => resolve())
    })
  }
  const hold = async (options: LockOptions): Promise<void> => {
    try {
      await navigator.locks.request(name, options, async (lock) => {
        if (end.signal.aborted) return
        if (lock) return stay()
        // Taken: we say so, and wait for our turn.
        place.set('elsewhere')
        void wait()
      })
    } catch (error) {
      if (!isAbort(error)) throw error
      if (end.signal.aborted || place.get() !== 'here') return
      // Another tab took over.
      place.set('elsewhere')
      await wait()
    }
  }
  const wait = (): Promise<void> => {
    queue = new AbortController()
    return hold({ signal: queue.signal })
  }
  void hold({ ifAvailable: true })

  return {
    place,
    takeOver: () => {
      queue.abort()
      void hold({ steal: true })
    },
    release: () => {
      end.abort()
      queue.abort()
    },
  }
}
