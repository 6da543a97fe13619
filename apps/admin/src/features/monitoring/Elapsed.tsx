import { useSyncExternalStore } from 'react'
import { elapsed } from './wall-words.ts'

const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | null = null
let second = Math.floor(Date.now() / 1000)

/** One clock for everything that counts: hundreds of timers would not go together. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  ticking ??= setInterval(() => {
    second = Math.floor(Date.now() / 1000)
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || ticking === null) return
    clearInterval(ticking)
    ticking = null
  }
}

/** How long something has gone on, by the server's clock. Not read out as it changes. */
export function Elapsed({ since, aheadMs }: { since: string; aheadMs: number }) {
  const now = useSyncExternalStore(subscribe, () => second)
  return <span className="figures">{elapsed(now * 1000 + aheadMs - Date.parse(since))}</span>
}
