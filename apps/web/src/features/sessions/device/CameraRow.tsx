import { Button } from '@app/ui/Button'
import { useWords } from '../../../words.ts'
import { useCell } from '../run/cell.ts'
import { CheckRow } from './CheckRow.tsx'
import { DeviceChoice } from './DeviceChoice.tsx'
import { DeviceHelp } from './DeviceHelp.tsx'
import type { Devices } from './devices.ts'
import { helpFor } from './device-help.ts'

/** The camera: which one it is, doing without it, and what to do where it does not open. */
export function CameraRow({ devices }: { devices: Devices }) {
  const { say } = useWords()
  const { hasVideo, wantsVideo, mayUseVideo, cameraProblem, cameras, cameraId, lost, stage } =
    useCell(devices.state)
  const withoutCamera = (): void => devices.choose({ wantsVideo: false })
  if (!mayUseVideo)
    return (
      <CheckRow
        title={say('Camera')}
        status="off"
        verdict={say('Off')}
        sentence={say('Your adjustments say sound only, so the camera is not asked for.')}
      />
    )
  if (!wantsVideo)
    return (
      <CheckRow
        title={say('Camera')}
        status="off"
        verdict={say('Off')}
        sentence={say(
          'Only your voice is recorded. Your report is the same: it is made from your words.',
        )}
      >
        <div>
          <Button size="small" onPress={() => devices.choose({ wantsVideo: true })}>
            {say('Use the camera')}
          </Button>
        </div>
      </CheckRow>
    )
  if (cameraProblem) {
    const about = { device: 'camera' as const, problem: cameraProblem }
    const { sentence } = helpFor({ ...about, browser: 'other', deviceType: 'unknown' }, say)
    return (
      <CheckRow
        title={say('Camera')}
        status="problem"
        verdict={say('Not there')}
        sentence={lost === 'camera' ? say('The camera has gone away. Is it unplugged?') : sentence}
      >
        <DeviceHelp {...about} onRetry={() => void devices.open()}>
          <Button size="small" onPress={withoutCamera}>
            {say('Go on with sound only')}
          </Button>
        </DeviceHelp>
      </CheckRow>
    )
  }
  const isWaiting = stage === 'failed'
  return (
    <CheckRow
      title={say('Camera')}
      status={hasVideo ? 'done' : isWaiting ? 'waiting' : 'active'}
      verdict={hasVideo ? say('Works') : isWaiting ? say('Waits') : say('Opening')}
      sentence={
        isWaiting
          ? say('It is tried once the microphone is there.')
          : say('Look into it now and then; nobody judges your looks.')
      }
    >
      <DeviceChoice
        label={say('Which camera')}
        choices={cameras}
        chosen={cameraId}
        onChoose={(id) => devices.choose({ cameraId: id })}
      />
      {hasVideo ? (
        <div>
          <Button size="small" variant="quiet" className="-ms-3" onPress={withoutCamera}>
            {say('Record sound only')}
          </Button>
        </div>
      ) : null}
    </CheckRow>
  )
}
