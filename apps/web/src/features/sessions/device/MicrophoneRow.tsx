import { LevelMeter } from '@app/ui/LevelMeter'
import type { Status } from '@app/ui/StatusBadge'
import { useEffect, useState } from 'react'
import { useWords, type Words } from '../../../words.ts'
import { useCell } from '../run/cell.ts'
import { useLevel } from '../run/use-level.ts'
import { CheckRow } from './CheckRow.tsx'
import { DeviceChoice } from './DeviceChoice.tsx'
import { DeviceHelp } from './DeviceHelp.tsx'
import type { Devices } from './devices.ts'
import { helpFor } from './device-help.ts'
import type { Hearing } from './verdicts.ts'

const hearingWords = (hearing: Hearing, { say }: Words): string =>
  ({
    nothing: say('Nothing to hear just now. Say something.'),
    quiet: say('Very quiet. Come closer, or turn the microphone up.'),
    good: say('You can be heard well.'),
  })[hearing]

/** The microphone: how loud it is, which one it is, and what to do where it does not open. */
export function MicrophoneRow({ devices }: { devices: Devices }) {
  const { say } = useWords()
  const { microphoneProblem, microphoneId, lost } = useCell(devices.state)
  if (microphoneProblem) {
    const about = { device: 'microphone' as const, problem: microphoneProblem }
    const { sentence } = helpFor({ ...about, browser: 'other', deviceType: 'unknown' }, say)
    return (
      <CheckRow
        title={say('Microphone')}
        status="problem"
        verdict={say('Not there')}
        sentence={
          lost === 'microphone' ? say('The microphone has gone away. Is it unplugged?') : sentence
        }
      >
        <DeviceHelp {...about} onRetry={() => void devices.open()} />
      </CheckRow>
    )
  }
  return <Listening key={microphoneId} devices={devices} />
}

/** Whether this very microphone has heard anything yet. */
function Listening({ devices }: { devices: Devices }) {
  const { say } = useWords()
  const { stream, microphones, microphoneId } = useCell(devices.state)
  const [wasHeard, setWasHeard] = useState(false)
  const found: { status: Status; verdict: string; sentence: string } = wasHeard
    ? { status: 'done', verdict: say('Works'), sentence: say('You were heard.') }
    : {
        status: 'active',
        verdict: say('Listening'),
        sentence: say('Say something, for example your name and what you study.'),
      }
  return (
    <CheckRow title={say('Microphone')} {...found}>
      <Meter stream={stream} onHeard={() => setWasHeard(true)} />
      <DeviceChoice
        label={say('Which microphone')}
        choices={microphones}
        chosen={microphoneId}
        onChoose={(id) => devices.choose({ microphoneId: id })}
      />
    </CheckRow>
  )
}

function Meter({ stream, onHeard }: { stream: MediaStream | null; onHeard: () => void }) {
  const words = useWords()
  const { level, hearing } = useLevel(stream)
  const isHeard = hearing === 'good'
  useEffect(() => {
    if (isHeard) onHeard()
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isHeard])
  return (
    <LevelMeter
      level={level}
      state={hearingWords(hearing, words)}
      tone={hearing === 'good' ? 'positive' : 'neutral'}
    />
  )
}
