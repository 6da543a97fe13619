import { recordingKind } from '@app/client/recorder/devices'

/** A recording that goes on. `stop` ends it and answers what was recorded. */
export type Recorder = { stop: () => Promise<Blob> }

/** Records what the devices give, in memory: a question is short, and is recorded again if anything goes wrong. */
export const startRecorder = (stream: MediaStream, hasVideo: boolean): Recorder | null => {
  const mimeType = recordingKind(hasVideo)
  if (mimeType === null) return null
  const recorder = new MediaRecorder(stream, {
    mimeType,
    videoBitsPerSecond: 2_000_000,
    audioBitsPerSecond: 96_000,
  })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise<void>((resolve) =>
    recorder.addEventListener('stop', () => resolve(), { once: true }),
  )
  recorder.start(1000)
  return {
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      return new Blob(parts, { type: mimeType })
    },
  }
}
