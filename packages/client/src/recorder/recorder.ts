import type { Quality } from './devices.ts'
import { holdTake } from './held-takes.ts'
import { StorageFull, type NewTake, type Pieces } from './pieces.ts'

const timesliceMs = 1000
const videoBits: Readonly<Record<Quality, number>> = { normal: 1_200_000, light: 550_000 }
const audioBits = 64_000
/** No piece for so long: the device slept, or the browser held us still. */
const longestGapMs = 10_000
/** A recorder that does not say that it has ended must not keep anybody waiting. */
const longestEndMs = 5000

type Options = {
  stream: MediaStream
  quality?: Quality
  take: NewTake
  pieces: Pieces
  /** A piece is stored on this device: the uploader may look. */
  onStored: () => void
  /** Recording has ended by itself, with what is stored. `stop` closes it properly. */
  onFailure: (error: Error) => void
  /** The camera went away; the sound is still recorded. */
  onCameraLost?: () => void
}

/** What a take came to, once its last piece is stored. */
export type Recorded = { byteCount: number; durationMs: number }
export type Recording = {
  /** Ends the take; resolves when its last piece is stored and it is closed. Never rejects: what is stored is stored. */
  stop: () => Promise<Recorded>
}

/** The microphone was unplugged or taken away in mid-answer. */
export class DeviceLost extends Error {}
/** The device slept in mid-answer: what was said meanwhile is not there. */
export class Slept extends Error {}
/** A piece could not be stored, for another reason than a full device. */
export class NotStored extends Error {}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Records a take: each piece goes to IndexedDB first, in order, and only then to anybody else. Nothing is kept in memory
 * longer than it takes to store it. Recording begins when the take has its row on this device.
 */
export const startRecording = async ({
  stream,
  quality = 'normal',
  take,
  pieces,
  onStored,
  onFailure,
  onCameraLost,
}: Options): Promise<Recording> => {
  const { recordingId } = take
  const letGo = await holdTake(recordingId)
  let recorder: MediaRecorder
  try {
    recorder = new MediaRecorder(stream, {
      mimeType: take.mime,
      videoBitsPerSecond: videoBits[quality],
      audioBitsPerSecond: audioBits,
    })
    await pieces.begin(take)
  } catch (error) {
    letGo()
    throw error
  }
  let queue: Promise<void> = Promise.resolve()
  let failure: Error | null = null
  let startedAt = 0
  let lastPieceAt = 0
  let durationMs = 0
  let byteCount = 0
  let isAsked = false
  let isCut = false

  const fail = (error: Error): void => {
    if (failure) return
    failure = error
    if (recorder.state !== 'inactive') recorder.stop()
    onFailure(failure)
  }
  const store = async (blob: Blob, lasts: number): Promise<void> => {
    // Behind a piece that could not be stored nothing may follow: it would not fit.
    if (blob.size === 0 || isCut) return
    try {
      await pieces.append(recordingId, await blob.arrayBuffer(), lasts)
      durationMs = lasts
      byteCount += blob.size
      onStored()
    } catch (error) {
      isCut = true
      fail(error instanceof StorageFull ? error : new NotStored('Not stored', { cause: error }))
    }
  }
  recorder.addEventListener('dataavailable', (event) => {
    const now = performance.now()
    const hasSlept = now - lastPieceAt > longestGapMs
    lastPieceAt = now
    const lasts = Math.round(now - startedAt)
    queue = queue.then(() => store(event.data, lasts))
    if (hasSlept && !isAsked) fail(new Slept('The device slept'))
  })
  const ended = new Promise<void>((resolve) =>
    recorder.addEventListener('stop', () => resolve(), { once: true }),
  )
  recorder.addEventListener('error', (event) =>
    fail(new DeviceLost('Recording failed', { cause: event })),
  )
  // Ended by the browser itself, as when every track is gone.
  recorder.addEventListener('stop', () => {
    if (!isAsked) fail(new DeviceLost('Recording ended by itself'))
  })
  const flush = (): void => {
    if (recorder.state === 'recording') recorder.requestData()
  }
  const lost = (): void => fail(new DeviceLost('The microphone went away'))
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', lost)
  const cameraLost = (): void => onCameraLost?.()
  for (const track of stream.getVideoTracks()) track.addEventListener('ended', cameraLost)
  globalThis.addEventListener('pagehide', flush)
  const release = (): void => {
    for (const track of stream.getAudioTracks()) track.removeEventListener('ended', lost)
    for (const track of stream.getVideoTracks()) track.removeEventListener('ended', cameraLost)
    globalThis.removeEventListener('pagehide', flush)
    letGo()
  }
  try {
    recorder.start(timesliceMs)
  } catch (error) {
    await pieces.remove(recordingId)
    release()
    throw error
  }
  startedAt = performance.now()
  lastPieceAt = startedAt

  return {
    stop: async () => {
      isAsked = true
      if (recorder.state !== 'inactive') recorder.stop()
      await Promise.race([ended, pause(longestEndMs)])
      await queue
      try {
        await pieces.close(recordingId)
      } catch (error) {
        // A device without room does not even take that. Once nobody holds it, it counts as closed.
        console.error('The take was not closed', error)
      }
      release()
      onStored()
      return { byteCount, durationMs }
    },
  }
}
