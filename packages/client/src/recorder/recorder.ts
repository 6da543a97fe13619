import type { Pieces } from './pieces.ts'

const timesliceMs = 1000
const videoBits = 1_200_000
const audioBits = 64_000

type Options = {
  stream: MediaStream
  mime: string
  recordingId: string
  pieces: Pieces
  /** A piece is stored on this device: the uploader may look. */
  onStored: () => void
  /** Storing failed, or a device went away. Recording has ended with what is stored. */
  onFailure: (error: Error) => void
}

export type Recording = {
  /** Ends the take; resolves when its last piece is stored and it is closed. */
  stop: () => Promise<void>
}

/** A camera or microphone was unplugged or taken away in mid-answer. */
export class DeviceLost extends Error {}

/**
 * Records a take: each piece goes to IndexedDB first, in order, and only then to anybody else. Nothing is kept in memory
 * longer than it takes to store it.
 */
export const startRecording = ({
  stream,
  mime,
  recordingId,
  pieces,
  onStored,
  onFailure,
}: Options): Recording => {
  const recorder = new MediaRecorder(stream, {
    mimeType: mime,
    videoBitsPerSecond: videoBits,
    audioBitsPerSecond: audioBits,
  })
  let stored: Promise<void> = Promise.resolve()
  let failed: Error | null = null

  const fail = (error: unknown): void => {
    failed ??= error instanceof Error ? error : new Error(String(error))
    if (recorder.state !== 'inactive') recorder.stop()
    onFailure(failed)
  }
  const store = async (blob: Blob): Promise<void> => {
    if (failed || blob.size === 0) return
    try {
      await pieces.append(recordingId, await blob.arrayBuffer())
      onStored()
    } catch (error) {
      fail(error)
    }
  }
  recorder.addEventListener('dataavailable', (event) => {
    stored = stored.then(() => store(event.data))
  })
  recorder.addEventListener('error', fail)
  const flush = (): void => {
    if (recorder.state === 'recording') recorder.requestData()
  }
  const lost = (): void => fail(new DeviceLost('A device went away'))
  for (const track of stream.getTracks()) track.addEventListener('ended', lost)
  globalThis.addEventListener('pagehide', flush)
  recorder.start(timesliceMs)

  return {
    stop: async () => {
      for (const track of stream.getTracks()) track.removeEventListener('ended', lost)
      globalThis.removeEventListener('pagehide', flush)
      if (recorder.state !== 'inactive') {
        const ended = new Promise((resolve) =>
          recorder.addEventListener('stop', resolve, { once: true }),
        )
        recorder.stop()
        await ended
      }
      await stored
      await pieces.close(recordingId)
      onStored()
    },
  }
}
