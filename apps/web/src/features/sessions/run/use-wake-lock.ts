import { useEffect } from 'react'

/** Keeps the screen from going dark in the middle of an answer, where the browser can. */
export const useWakeLock = (isWanted: boolean): void => {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined
    let held: WakeLockSentinel | null = null
    let isOver = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      try {
        held = await navigator.wakeLock.request('screen')
        if (isOver) await held.release()
      } catch (error) {
        // A low battery, for example. The answer is recorded all the same.
        console.debug('The screen may go dark', error)
      }
    }
    const askAgain = (): void => void ask()
    askAgain()
    // It is lost whenever the page is out of view.
    document.addEventListener('visibilitychange', askAgain)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', askAgain)
      void held?.release()
    }
  }, [isWanted])
}
