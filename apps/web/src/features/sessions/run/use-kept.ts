import { arrivedBytes } from '@app/client/recorder/tus'
import type { Take } from '@app/domain/runs'
import { useEffect, useState } from 'react'
import type { Runner } from './runner.ts'

/** What there is of a take that was interrupted. */
export type Kept =
  | { where: 'here'; durationMs: number }
  /** Nothing is here, but so many bytes have arrived; the rest may be on the device that recorded them. */
  | { where: 'server'; bytes: number; isWhole: boolean }
  | { where: 'nowhere' }
  /** Nothing is here, and the server cannot be asked just now. */
  | { where: 'unknown' }

const find = async (runner: Runner, take: Take, signal: AbortSignal): Promise<Kept> => {
  const { pieces } = await runner.uploads()
  const stored = await pieces.take(take.recordingId)
  if (stored && stored.byteCount > 0) return { where: 'here', durationMs: stored.durationMs }
  const isWhole = take.state === 'received'
  try {
    const line = { base: '/api/recordings/uploads', signal }
    const bytes = await arrivedBytes(line, take.recordingId)
    return bytes > 0 ? { where: 'server', bytes, isWhole } : { where: 'nowhere' }
  } catch (error) {
    console.debug('What has arrived of a take is not known', error)
    return isWhole ? { where: 'server', bytes: 0, isWhole } : { where: 'unknown' }
  }
}

/** What is kept of a take, here or on the server; null until that is known. */
export const useKept = (runner: Runner, take: Take | undefined): Kept | null => {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    setKept(null)
    if (!take) {
      setKept({ where: 'nowhere' })
      return undefined
    }
    const end = new AbortController()
    find(runner, take, end.signal)
      .then((found) => {
        if (!end.signal.aborted) setKept(found)
        return found
      })
      .catch((error: unknown) => {
        console.error('What is kept of a take cannot be read', error)
        setKept({ where: 'unknown' })
      })
    return () => end.abort()
  }, [runner, take])
  return kept
}
