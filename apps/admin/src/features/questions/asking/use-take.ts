import { questionMediaMs } from '@app/domain/question-media'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { startRecorder, type Recorder } from './record.ts'

/** One take after the other, until one is kept: ready, recording, to be looked at. */
export const useTake = (stream: MediaStream | undefined, hasVideo: boolean) => {
  const recorder = useRef<Recorder>(undefined)
  const [state, setState] = useState<'ready' | 'recording' | 'unsupported'>('ready')
  const [take, setTake] = useState<{ blob: Blob; url: string }>()
  const [passedMs, setPassed] = useState(0)
  const begin = () => {
    if (!stream) return
    const started = startRecorder(stream, hasVideo)
    if (!started) return setState('unsupported')
    recorder.current = started
    setPassed(0)
    setState('recording')
    return undefined
  }
  const end = async () => {
    const { current } = recorder
    if (!current) return
    recorder.current = undefined
    const blob = await current.stop()
    setTake({ blob, url: URL.createObjectURL(blob) })
    setState('ready')
  }
  const again = () => setTake(undefined)
  const url = take?.url
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url])
  const tick = useEffectEvent((startedAt: number) => {
    const ms = performance.now() - startedAt
    setPassed(ms)
    // A little earlier: the last piece comes on top.
    if (ms > questionMediaMs.longest - 1500) void end()
  })
  useEffect(() => {
    if (state !== 'recording') return undefined
    const startedAt = performance.now()
    const timer = setInterval(() => tick(startedAt), 250)
    return () => clearInterval(timer)
  }, [state])
  // Closed in mid-recording: nothing goes on behind the page.
  useEffect(() => () => void recorder.current?.stop(), [])
  return { state, take, passedMs, begin, end, again }
}
