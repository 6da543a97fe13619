import { meterLevel } from '@app/client/recorder/devices'
import { useEffect, useState } from 'react'
import { createEar, type Hearing } from '../device/verdicts.ts'

export type Level = { level: number; hearing: Hearing; silentMs: number }

const silent: Level = { level: 0, hearing: 'nothing', silentMs: 0 }

/** How loud the microphone is just now. Renders about 15 times a second, so keep what uses it small. */
export const useLevel = (stream: MediaStream | null): Level => {
  const [heard, setHeard] = useState<Level>(silent)
  useEffect(() => {
    if (!stream) return undefined
    const ear = createEar()
    const stop = meterLevel(stream, (level) =>
      setHeard({ level, ...ear.hear(level, performance.now()) }),
    )
    return () => {
      stop()
      setHeard(silent)
    }
  }, [stream])
  return heard
}
