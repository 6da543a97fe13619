import type { DeviceProblem } from '@app/client/recorder/devices'
import { questionMediaMs } from '@app/domain/question-media'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { LevelMeter } from '@app/ui/LevelMeter'
import type { Say } from '@app/ui/words'
import { useCallback } from 'react'
import { useWords } from '../../../words.ts'
import { SendingState } from './SendingState.tsx'
import { useDevices } from './use-devices.ts'
import { useSending } from './use-sending.ts'
import { useTake } from './use-take.ts'

const problems = (say: Say): Record<DeviceProblem, string> => ({
  denied: say(
    'Your browser does not let this page use the camera or microphone. Allow it in the address bar, then open this again.',
  ),
  notFound: say('No camera or microphone was found. Plug one in, then open this again.'),
  inUse: say('Another program is using the camera or microphone. Close it, then open this again.'),
  insecure: say('Browsers record on secure pages alone (https).'),
  unsupported: say('This browser cannot record. Choose a file instead.'),
  other: say('Camera and microphone did not open. Close this and try again.'),
})

/** Records a question in the browser; what was recorded is looked at before it goes into the library. */
export function RecordDialog({
  question,
  hasVideo,
  onClose,
}: {
  question: { questionId: string; text: string }
  hasVideo: boolean
  onClose: () => void
}) {
  const { say, clock } = useWords()
  const { stream, problem, level } = useDevices(hasVideo)
  const { state, take, passedMs, begin, end, again } = useTake(stream, hasVideo)
  const kept = useSending(question.questionId, onClose)
  const { sending } = kept
  const isRecording = state === 'recording'
  const trouble = problem ?? (state === 'unsupported' ? 'unsupported' : undefined)
  return (
    <Dialog
      title={hasVideo ? say('Record a video') : say('Record sound')}
      closeLabel={say('Close')}
      isBlocking={isRecording || sending.isPending}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        take ? (
          <>
            <Button
              onPress={again}
              disabledReason={sending.isPending ? say('It is on its way.') : undefined}
            >
              {say('Record it again')}
            </Button>
            <Button
              variant="primary"
              isPending={sending.isPending}
              pendingLabel={say('Sending …')}
              onPress={() => sending.mutate(take.blob)}
            >
              {say('Use this recording')}
            </Button>
          </>
        ) : isRecording ? (
          <Button variant="primary" onPress={() => void end()}>
            {say('Stop')}
          </Button>
        ) : (
          <Button
            variant="primary"
            onPress={begin}
            disabledReason={
              trouble
                ? say('There is nothing to record with.')
                : stream
                  ? undefined
                  : say('Camera and microphone are opening.')
            }
          >
            {say('Begin')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <p className="font-serif text-lg text-ink">{question.text}</p>
        {trouble ? (
          <Banner tone="negative" announce="assertive">
            {problems(say)[trouble]}
          </Banner>
        ) : take ? (
          <Look url={take.url} hasVideo={hasVideo} />
        ) : (
          <>
            {hasVideo && stream ? <Mirror stream={stream} /> : null}
            <LevelMeter
              level={level}
              state={stream ? say('The microphone is open.') : say('Opening …')}
            />
          </>
        )}
        {isRecording ? (
          <p role="timer" className="figures text-sm font-medium text-record">
            {say('Recording: {passed} of {most}', {
              passed: clock(passedMs),
              most: clock(questionMediaMs.longest),
            })}
          </p>
        ) : null}
        <SendingState {...kept} />
        <p className="text-muted">
          {say(
            'Say the question as you would to somebody who sits before you. It becomes teaching material of your institution, and everybody in it can play it.',
          )}
        </p>
      </div>
    </Dialog>
  )
}

function Mirror({ stream }: { stream: MediaStream }) {
  const { say } = useWords()
  const attach = useCallback(
    (element: HTMLVideoElement | null) => {
      if (element) element.srcObject = stream
    },
    [stream],
  )
  return (
    <video
      ref={attach}
      autoPlay
      muted
      playsInline
      aria-label={say('What the camera sees')}
      className="aspect-video w-full -scale-x-100 rounded-lg bg-sunken object-contain"
    />
  )
}

/** What was just recorded: it has no captions yet. */
function Look({ url, hasVideo }: { url: string; hasVideo: boolean }) {
  const { say } = useWords()
  const shared = { src: url, controls: true, 'aria-label': say('What you have recorded') } as const
  if (!hasVideo)
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <audio {...shared} className="w-full" />
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      {...shared}
      playsInline
      className="aspect-video w-full rounded-lg bg-sunken object-contain"
    />
  )
}
