import { checkLine, checkRoom, type LineCheck } from '@app/client/recorder/checks'
import { useCallback, useEffect, useState } from 'react'
import type { Runner } from '../run/runner.ts'

export type Checks = {
  /** Null while it is measured. */
  line: LineCheck | 'away' | null
  /** Bytes free, `unknown` where the browser does not say, `refused` where it stores nothing for us. */
  room: number | 'unknown' | 'refused' | null
  measureLine: () => void
}

/** Measures the line and the room on this device, once the check has begun. */
export const useChecks = (runner: Runner, hasBegun: boolean): Checks => {
  const [line, setLine] = useState<Checks['line']>(null)
  const [room, setRoom] = useState<Checks['room']>(null)
  const measure = useCallback(() => {
    checkLine()
      .then(setLine)
      .catch((error: unknown) => {
        console.debug('The line could not be measured', error)
        setLine('away')
      })
  }, [])
  useEffect(() => {
    if (!hasBegun) return
    measure()
    const measureRoom = async (): Promise<void> => {
      try {
        await runner.uploads()
      } catch (error) {
        console.error('This browser stores nothing for us', error)
        return setRoom('refused')
      }
      return setRoom((await checkRoom()) ?? 'unknown')
    }
    measureRoom().catch((error: unknown) => {
      console.debug('The room is not known', error)
      setRoom('unknown')
    })
  }, [hasBegun, measure, runner])
  const measureLine = (): void => {
    setLine(null)
    measure()
  }
  return { line, room, measureLine }
}
