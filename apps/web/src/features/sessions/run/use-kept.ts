import { arrivedBytes } from '@app/client/recorder/tus'
import type { Take } from '@app/domain/runs'
import { useEffect, useRef, useState } from 'react'
import type { Runner } from './runner.ts'

/** What there is of a take that was interrupted. */
export type Kept =
  | { where: 'here'; durationMs: number }
  /** Nothing is here, but so many bytes have arrived; the rest may be on the device that recorded them. */
  | { where: 'server'; bytes: number; isWhole: boolean; durationMs: number | null }
  | { where: 'nowhere' }
  /** Nothing is here, and the server cannot be asked just now. */
  | { where: 'unknown' }

const find = async (runner: Runner, take: Take, signal: AbortSignal): Promise<Kept> => {
  const { pieces } = await runner.uploads()
  const stored = await pieces.take(take.recordingId)
  if (stored && stored.byteCount > 0) return { where: 'here', durationMs: stored.durationMs }
  const { durationMs } = take
  const isWhole = take.state === 'received'
  try {
    const line = { base: '/api/recordings/uploads', signal }
    const bytes = await arrivedBytes(line, take.recordingId)
    return bytes > 0 ? { where: 'server', bytes, isWhole, durationMs } : { where: 'nowhere' }
  } catch (error) {
    console.debug('What has arrived of a take is not known', error)
    return isWhole ? { where: 'server', bytes: 0, isWhole, durationMs } : { where: 'unknown' }
  }
}

/** What is kept of a take, here or on the server; null until that is known. */
export const useKept = (runner: Runner, take: Take | undefined): Kept | null => {
  const [known, setKnown] = useState<{ recordingId: string; kept: Kept } | null>(null)
  const of = take ? `${take.recordingId} ${take.state}` : ''
  // The run is read anew now and then; the take is the same.
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (of === '' || !latest.current) return undefined
    const end = new AbortController()
    const { recordingId } = latest.current
    find(runner, latest.current, end.signal)
      .then((kept) => {
        if (!end.signal.aborted) setKnown({ recordingId, kept })
        return kept
      })
      .catch((error: unknown) => {
        console.error('What is kept of a take cannot be read', error)
        setKnown({ recordingId, kept: { where: 'unknown' } })
      })
    return () => end.abort()
  }, [runner, of])
  if (!take) return { where: 'nowhere' }
  // What was known of it stands until it is known anew: somebody may be listening to it just now.
  return known?.recordingId === take.recordingId ? known.kept : null
}
