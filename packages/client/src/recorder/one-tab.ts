/* oxlint-disable unicorn/require-post-message-target-origin -- a BroadcastChannel reaches our own origin alone */
// Of several tabs one does the work, and all are told of it.

type Options<Message> = {
  name: string
  /** Works until `signal` says that another tab has taken over, or that this one stops. */
  work: (signal: AbortSignal) => Promise<void>
  /** What the tab that works tells. */
  onTold: (message: Message) => void
  /** This tab works, and it or another one calls: to begin at once, or because there is `more` to do. */
  onCall: (call: Call) => void
  /** The tab that works is silent for so long after a call: it sleeps, and we take over. */
  longestSilenceMs?: number
}

export type Call = 'wake' | 'more'

export type OneTab<Message> = {
  tell: (message: Message) => void
  /** Calls the tab that works, whichever it is. */
  call: (call: Call) => void
  stop: () => void
}

const longestSilenceMs = 10_000

const isInView = (): boolean =>
  !('document' in globalThis) || document.visibilityState === 'visible'

/** Keeps one tab at work. When it closes, the next one that waits goes on; when it has fallen asleep, one in view takes over. */
export const inOneTab = <Message>(options: Options<Message>): OneTab<Message> => {
  const { name, work, onTold, onCall } = options
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null
  const locks = 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : null
  const end = new AbortController()
  let turn: AbortController | null = null
  let heardAt = 0
  let watch: ReturnType<typeof setTimeout> | null = null

  const take = async (): Promise<void> => {
    const own = new AbortController()
    turn = own
    if (end.signal.aborted) own.abort()
    try {
      await work(own.signal)
    } finally {
      if (turn === own) turn = null
    }
  }
  const queue = async (steal: boolean): Promise<void> => {
    if (!locks) return take()
    try {
      await locks.request(name, steal ? { steal } : { signal: end.signal }, take)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
      // Another tab took over, or we stopped while we waited.
      turn?.abort()
      if (!end.signal.aborted) return queue(false)
    }
    return undefined
  }
  const start = (steal: boolean): void => {
    queue(steal).catch((error: unknown) => console.error('The work of this tab ended', error))
  }

  if (channel) {
    channel.addEventListener('message', (event: MessageEvent<{ told: Message } | Call>) => {
      if (typeof event.data === 'string') {
        if (turn) onCall(event.data)
        return
      }
      heardAt = Date.now()
      if (!turn) onTold(event.data.told)
    })
  }
  start(false)
  // Whoever works tells a newcomer how things stand.
  channel?.postMessage('wake')

  return {
    tell: (message) => channel?.postMessage({ told: message }),
    call: (call) => {
      if (turn) return onCall(call)
      channel?.postMessage(call)
      const asked = Date.now()
      watch ??= setTimeout(() => {
        watch = null
        if (!turn && heardAt < asked && isInView() && !end.signal.aborted) start(true)
      }, options.longestSilenceMs ?? longestSilenceMs)
      return undefined
    },
    stop: () => {
      end.abort()
      turn?.abort()
      if (watch !== null) clearTimeout(watch)
      channel?.close()
    },
  }
}
