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

/** `light` where the line or the computer is weak: a smaller picture at half the bits. */
export type Quality = 'normal' | 'light'

export type Wanted = {
  video: boolean
  /** The devices chosen earlier; where one is gone, the browser takes another. */
  microphoneId?: string | undefined
  cameraId?: string | undefined
  quality?: Quality
}

export type Opened = {
  stream: MediaStream
  /** Why there is no camera, although one was wanted; null where all is well. */
  cameraProblem: DeviceProblem | null
}

const pictures: Readonly<Record<Quality, MediaTrackConstraints>> = {
  normal: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24, max: 30 } },
  light: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } },
}

const chosen = (deviceId: string | undefined): MediaTrackConstraints =>
  deviceId ? { deviceId: { ideal: deviceId } } : {}

const ask = async (constraints: MediaStreamConstraints): Promise<MediaStream> => {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints)
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    throw new DeviceFailed(problems[name] ?? 'other', error)
  }
}

/**
 * Opens the microphone, and the camera if wanted. Where the camera fails, the microphone is opened alone and the
 * answer says why. @throws DeviceFailed when there is no microphone
 */
export const openDevices = async (wanted: Wanted): Promise<Opened> => {
  if (!globalThis.isSecureContext) throw new DeviceFailed('insecure', undefined)
  if (!('mediaDevices' in navigator)) throw new DeviceFailed('unsupported', undefined)
  const audio = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...chosen(wanted.microphoneId),
  }
  if (!wanted.video) return { stream: await ask({ audio, video: false }), cameraProblem: null }
  const video = { ...pictures[wanted.quality ?? 'normal'], ...chosen(wanted.cameraId) }
  try {
    return { stream: await ask({ audio, video }), cameraProblem: null }
  } catch (error) {
    if (!(error instanceof DeviceFailed)) throw error
    // Browsers do not say which of the two it was: if sound alone works, it was the camera.
    return { stream: await ask({ audio, video: false }), cameraProblem: error.problem }
  }
}

/** Lets go of camera and microphone, so that their lights go out. */
export const closeDevices = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

export type Choice = { deviceId: string; label: string }

/** The microphones and cameras to choose among. Browsers name them only once one of them is open. */
export const listDevices = async (): Promise<{ microphones: Choice[]; cameras: Choice[] }> => {
  const all = await navigator.mediaDevices.enumerateDevices()
  const of = (kind: MediaDeviceKind): Choice[] =>
    all
      .filter((device) => device.kind === kind && device.deviceId !== '' && device.label !== '')
      .map(({ deviceId, label }) => ({ deviceId, label }))
  return { microphones: of('audioinput'), cameras: of('videoinput') }
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
  // Opened without a press, as after a reload, it sleeps until it is woken.
  if (context.state === 'suspended') void context.resume()
  const timer = setInterval(() => {
    // Not running, it would measure silence where there is none.
    if (context.state !== 'running') return
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
