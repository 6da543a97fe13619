/** Why the camera or microphone did not open, for a sentence of plain help. */
export type DeviceProblem = 'denied' | 'notFound' | 'inUse' | 'insecure' | 'unsupported' | 'other'

export class DeviceFailed extends Error {
  readonly problem: DeviceProblem
  constructor(problem: DeviceProblem, cause: unknown) {
    super(`The device did not open: ${problem}`, { cause })
    this.problem = problem
  }
}

const problems: Readonly<Record<string, DeviceProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'notFound',
  OverconstrainedError: 'notFound',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
}

/** Opens the microphone, and the camera if wanted. @throws DeviceFailed */
export const openDevices = async (wanted: { video: boolean }): Promise<MediaStream> => {
  if (!globalThis.isSecureContext) throw new DeviceFailed('insecure', undefined)
  if (!('mediaDevices' in navigator)) throw new DeviceFailed('unsupported', undefined)
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      video: wanted.video
        ? { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } }
        : false,
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    throw new DeviceFailed(problems[name] ?? 'other', error)
  }
}

/** Lets go of camera and microphone, so that their lights go out. */
export const closeDevices = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

// Opus first: the server measures pauses from it. Browsers that cannot write WebM record MP4.
const videoKinds = [
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4',
]
const audioKinds = ['audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus', 'audio/mp4']

/** The media type that this browser records; null when it cannot record at all. */
export const recordingKind = (hasVideo: boolean): string | null => {
  if (typeof MediaRecorder === 'undefined') return null
  return (
    (hasVideo ? videoKinds : audioKinds).find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null
  )
}

/** Tells the loudness of the microphone, 0 to 1, about 15 times a second. Returns how to stop. */
export const meterLevel = (stream: MediaStream, onLevel: (level: number) => void): (() => void) => {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    // -60 dB is silence, -10 dB is loud speech.
    const decibels = 10 * Math.log10(power + 1e-9)
    onLevel(Math.min(1, Math.max(0, (decibels + 60) / 50)))
  }, 66)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}
