import { recordingKind } from '@app/client/recorder/devices'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Source } from '../run/take-control.ts'

const sampleMs = 3000

export type Sample = {
  state: 'none' | 'recording' | 'there' | 'failed'
  url: string | null
  hasVideo: boolean
  record: () => void
}

/** A few seconds to listen to. They stay on this page: nothing of them is stored or sent. */
export const useSample = (source: () => Source | null): Sample => {
  const [state, setState] = useState<Sample['state']>('none')
  const [url, setUrl] = useState<string | null>(null)
  const [hasVideo, setHasVideo] = useState(false)
  const current = useRef<MediaRecorder | null>(null)
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url)
    },
    [url],
  )
  useEffect(
    () => () => {
      if (current.current?.state === 'recording') current.current.stop()
    },
    [],
  )
  const record = useCallback(() => {
    if (current.current?.state === 'recording') return undefined
    const from = source()
    const mimeType = from && recordingKind(from.hasVideo)
    if (!from || !mimeType) return setState('failed')
    try {
      const recorder = new MediaRecorder(from.stream, { mimeType })
      const parts: Blob[] = []
      recorder.addEventListener('dataavailable', (event) => parts.push(event.data))
      recorder.addEventListener('stop', () => {
        const sample = new Blob(parts, { type: mimeType })
        setUrl(sample.size > 0 ? URL.createObjectURL(sample) : null)
        setState(sample.size > 0 ? 'there' : 'failed')
      })
      recorder.start()
      current.current = recorder
      setTimeout(() => {
        if (recorder.state === 'recording') recorder.stop()
      }, sampleMs)
      setHasVideo(from.hasVideo)
      setState('recording')
    } catch (error) {
      console.error('The sample was not recorded', error)
      setState('failed')
    }
    return undefined
  }, [source])
  return { state, url, hasVideo, record }
}
