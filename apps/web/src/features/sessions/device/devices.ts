import {
  closeDevices,
  DeviceFailed,
  listDevices,
  openDevices,
  recordingKind,
  type Choice,
  type DeviceProblem,
  type Quality,
} from '@app/client/recorder/devices'
import { createCell, type Cell } from '../run/cell.ts'
import type { Source } from '../run/take-control.ts'
import { recallDevices, rememberDevices } from './remembered-devices.ts'

export type DevicesState = {
  stage: 'closed' | 'opening' | 'open' | 'failed'
  /** What is recorded from: sound, and a picture where there is one. */
  stream: MediaStream | null
  hasVideo: boolean
  /** Is the camera asked for? Never where the candidate's adjustments say so. */
  wantsVideo: boolean
  mayUseVideo: boolean
  microphoneProblem: DeviceProblem | null
  cameraProblem: DeviceProblem | null
  /** It worked before, and went away. */
  lost: 'microphone' | 'camera' | null
  microphones: Choice[]
  cameras: Choice[]
  microphoneId: string | undefined
  cameraId: string | undefined
  /** The person has looked at them and gone on. */
  isChecked: boolean
  quality: Quality
}

export type Devices = {
  state: Cell<DevicesState>
  open: () => Promise<void>
  choose: (choice: { microphoneId?: string; cameraId?: string; wantsVideo?: boolean }) => void
  /** The line is weak: the next recordings take half the bytes. */
  setQuality: (quality: Quality) => void
  accept: () => void
  recheck: () => void
  source: () => Source | null
  /** Lets go of them for a while: their lights go out. */
  rest: () => void
  close: () => void
}

const idOf = (track: MediaStreamTrack | undefined): string | undefined =>
  track?.getSettings().deviceId

/** Tells when the person has allowed a device in the browser's settings, where the browser tells us. */
const whenAllowed = (signal: AbortSignal, onAllowed: () => void): void => {
  if (!('permissions' in navigator)) return
  for (const name of ['microphone', 'camera'] as const) {
    navigator.permissions
      .query({ name })
      .then((status) =>
        status.addEventListener(
          'change',
          () => {
            if (status.state === 'granted') onAllowed()
          },
          { signal },
        ),
      )
      .catch((error: unknown) =>
        console.debug('This browser keeps its permissions to itself', error),
      )
  }
}

/** Camera and microphone of a running interview: opened once, watched, and let go of at its end. */
export const createDevices = ({ mayUseVideo }: { mayUseVideo: boolean }): Devices => {
  const kept = recallDevices()
  const state = createCell<DevicesState>({
    stage: 'closed',
    stream: null,
    hasVideo: false,
    wantsVideo: mayUseVideo && kept.soundOnly !== true,
    mayUseVideo,
    microphoneProblem: null,
    cameraProblem: null,
    lost: null,
    microphones: [],
    cameras: [],
    microphoneId: kept.microphoneId,
    cameraId: kept.cameraId,
    isChecked: false,
    quality: 'normal',
  })
  let turn = 0
  const change = (next: Partial<DevicesState>): void => state.set({ ...state.get(), ...next })

  const letGo = (): void => {
    const { stream } = state.get()
    // Stopped by us, a track does not say that it has ended.
    if (stream) closeDevices(stream)
  }
  const microphoneLost = (): void => {
    letGo()
    change({
      stage: 'failed',
      stream: null,
      hasVideo: false,
      microphoneProblem: 'notFound',
      lost: 'microphone',
      isChecked: false,
    })
  }
  const cameraLost = (): void =>
    change({ hasVideo: false, cameraProblem: 'notFound', lost: 'camera', isChecked: false })

  const keep = (): void => {
    const { microphoneId, cameraId, wantsVideo } = state.get()
    rememberDevices({ microphoneId, cameraId, ...(mayUseVideo ? { soundOnly: !wantsVideo } : {}) })
  }
  const opened = async (stream: MediaStream, cameraProblem: DeviceProblem | null) => {
    const [microphone] = stream.getAudioTracks()
    const [camera] = stream.getVideoTracks()
    microphone?.addEventListener('ended', microphoneLost)
    camera?.addEventListener('ended', cameraLost)
    const choices = await listDevices()
    change({
      ...choices,
      stage: 'open',
      stream,
      hasVideo: camera !== undefined,
      cameraProblem,
      microphoneProblem: null,
      lost: null,
      microphoneId: idOf(microphone),
      cameraId: idOf(camera) ?? state.get().cameraId,
    })
  }
  const open = async (): Promise<void> => {
    turn += 1
    const mine = turn
    letGo()
    change({ stage: 'opening', stream: null, hasVideo: false })
    const { wantsVideo, microphoneId, cameraId, quality } = state.get()
    try {
      // A browser that cannot record at all need not ask for anything.
      if (!recordingKind(false)) throw new DeviceFailed('unsupported', undefined)
      const found = await openDevices({ video: wantsVideo, microphoneId, cameraId, quality })
      if (mine === turn) await opened(found.stream, found.cameraProblem)
      else closeDevices(found.stream)
    } catch (error) {
      if (mine !== turn) return
      const problem = error instanceof DeviceFailed ? error.problem : 'other'
      if (problem === 'other') console.error('The devices did not open', error)
      change({ stage: 'failed', microphoneProblem: problem, cameraProblem: null })
    }
  }
  const devicesChanged = (): void => {
    const { stage, microphoneProblem, isChecked, stream } = state.get()
    // Something was plugged in: perhaps what was missing.
    if (stage === 'failed' && microphoneProblem === 'notFound') void open()
    if (stage === 'open' && !isChecked && stream) {
      listDevices()
        .then(change)
        .catch((error: unknown) => console.debug('Devices cannot be listed', error))
    }
  }
  const rest = (): void => {
    turn += 1
    letGo()
    change({ stage: 'closed', stream: null, hasVideo: false, isChecked: false })
  }
  const end = new AbortController()
  if ('mediaDevices' in navigator) {
    const { signal } = end
    navigator.mediaDevices.addEventListener('devicechange', devicesChanged, { signal })
  }
  whenAllowed(end.signal, () => {
    const { microphoneProblem, cameraProblem, isChecked } = state.get()
    if (!isChecked && [microphoneProblem, cameraProblem].includes('denied')) void open()
  })

  return {
    state,
    open,
    choose: (choice) => {
      change(choice)
      keep()
      void open()
    },
    setQuality: (quality) => {
      if (state.get().quality === quality) return
      change({ quality })
      const [camera] = state.get().stream?.getVideoTracks() ?? []
      const size = quality === 'light' ? { width: 640, height: 360 } : { width: 1280, height: 720 }
      camera
        ?.applyConstraints(size)
        .catch((error: unknown) => console.debug('The camera keeps its size', error))
    },
    accept: () => {
      keep()
      change({ isChecked: true, lost: null })
    },
    recheck: () => change({ isChecked: false }),
    source: () => {
      const { stream, hasVideo, quality, stage } = state.get()
      if (!stream || stage !== 'open') return null
      // A camera that went away would be recorded as a still picture.
      const tracks = stream.getTracks().filter((track) => track.readyState === 'live')
      return { stream: new MediaStream(tracks), hasVideo, quality }
    },
    rest,
    close: () => {
      rest()
      end.abort()
    },
  }
}
