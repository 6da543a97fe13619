/** Counts how often something is done, by somebody. */
export type Meter = {
  /** Counts `amount` more; answers 0, or the seconds to wait where that is too much. */
  take: (who: string, amount?: number) => number
}

type Window = { count: number; endsAt: number }

/**
 * So many in a window of time, counted from the first one. Kept in this process alone: behind several processes the
 * limit is as many times as wide, and a restart forgets it. What guards secrets is counted in the database instead.
 */
export const meter = ({
  most,
  seconds,
  mostKnown = 50_000,
  now = Date.now,
}: {
  most: number
  seconds: number
  /** Beyond this many the oldest is forgotten: nobody can fill the memory by asking from everywhere. */
  mostKnown?: number
  now?: () => number
}): Meter => {
  const windows = new Map<string, Window>()
  const windowOf = (who: string): Window => {
    const known = windows.get(who)
    if (known && known.endsAt > now()) return known
    windows.delete(who)
    const oldest = windows.keys().next().value
    if (windows.size >= mostKnown && oldest !== undefined) windows.delete(oldest)
    const fresh = { count: 0, endsAt: now() + seconds * 1000 }
    windows.set(who, fresh)
    return fresh
  }
  return {
    take: (who, amount = 1) => {
      const window = windowOf(who)
      window.count += amount
      return window.count <= most ? 0 : Math.max(1, Math.ceil((window.endsAt - now()) / 1000))
    },
  }
}
