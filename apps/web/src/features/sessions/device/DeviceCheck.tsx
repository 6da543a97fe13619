import type { Run, RunQuestion } from '@app/domain/runs'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { CameraIcon, MicrophoneIcon } from '@app/ui/icons'
import { useEffect, type ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { useCell } from '../run/cell.ts'
import { Mirror } from '../run/Mirror.tsx'
import { PrimaryAction } from '../run/PrimaryAction.tsx'
import type { Runner } from '../run/runner.ts'
import { AheadNote } from './AheadNote.tsx'
import { CameraRow } from './CameraRow.tsx'
import { LineAndRoom } from './LineAndRoom.tsx'
import { MicrophoneRow } from './MicrophoneRow.tsx'
import { SampleRow } from './SampleRow.tsx'
import { useChecks } from './use-checks.ts'
import { bytesAhead, lineVerdict } from './verdicts.ts'

type Props = { runner: Runner; run: Run; question: RunQuestion | null; actions: ReactNode }

/** Opens the devices by itself where the person has allowed them before, as after a reload. */
const useOpensByItself = (runner: Runner): void => {
  useEffect(() => {
    if (!('permissions' in navigator)) return
    navigator.permissions
      .query({ name: 'microphone' })
      .then(({ state }) => {
        const isClosed = runner.devices.state.get().stage === 'closed'
        if (state === 'granted' && isClosed) void runner.devices.open()
        return undefined
      })
      .catch((error: unknown) =>
        console.debug('The browser keeps its permissions to itself', error),
      )
  }, [runner])
}

/** Camera, microphone, line and room, looked at together before anything is recorded. */
export function DeviceCheck({ runner, run, question, actions }: Props) {
  const { say } = useWords()
  const { devices } = runner
  const { stage, stream, hasVideo, wantsVideo, mayUseVideo, microphoneProblem, lost } = useCell(
    devices.state,
  )
  const hasBegun = stage !== 'closed'
  const checks = useChecks(runner, hasBegun)
  useOpensByItself(runner)
  const { line } = checks
  useEffect(() => {
    if (line && line !== 'away' && lineVerdict(line) === 'poor') devices.setQuality('light')
  }, [line, devices])
  const isNew = run.state === 'created'
  return (
    <>
      <header className="flex items-start justify-between gap-x-4 pb-6 sm:items-end">
        <div className="flex min-w-0 max-w-prose flex-col gap-1">
          <p className="text-sm font-medium text-muted">{run.kitName || say('Free practice')}</p>
          <h1 className="font-serif text-2xl tracking-[-0.01em] text-ink sm:text-3xl">
            {mayUseVideo ? say('Check camera and microphone') : say('Check your microphone')}
          </h1>
          <p className="text-muted">
            {isNew
              ? say('A look at your devices, then the first question. Nothing is recorded yet.')
              : say('You are back. A look at your devices, then you go on where you were.')}
          </p>
        </div>
        {actions ? (
          <div className="-me-3 flex shrink-0 items-center sm:gap-1">{actions}</div>
        ) : null}
      </header>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-6">
        <section
          aria-label={say('How you are seen and heard')}
          className="flex min-w-0 flex-col gap-5 rounded-xl border border-line bg-surface p-5 shadow-card lg:sticky lg:top-20"
        >
          {hasBegun ? <Mirror stream={stream} hasVideo={hasVideo} /> : <NotYet />}
          {lost ? (
            <Banner tone="caution" announce="assertive">
              {lost === 'microphone'
                ? say('The microphone has gone away. Plug it in again or choose another one.')
                : say('The camera has gone away. Plug it in again, or go on with sound only.')}
            </Banner>
          ) : null}
          <AheadNote run={run} />
          <div className="sticky bottom-0 z-10 -mx-5 -mb-5 flex flex-col gap-2.5 rounded-b-xl border-t border-line bg-surface/95 px-5 py-4 sm:static sm:flex-row sm:flex-wrap sm:items-center">
            {hasBegun ? (
              <Begin
                key="begin"
                isOpen={stage === 'open' && checks.room !== 'refused'}
                isOpening={stage === 'opening'}
                hasMicrophone={microphoneProblem === null}
                label={
                  isNew
                    ? stage === 'open' && wantsVideo && !hasVideo
                      ? say('Begin with sound only')
                      : say('Begin the interview')
                    : say('Go on with question {position}', { position: question?.position ?? 1 })
                }
                onPress={devices.accept}
              />
            ) : (
              <>
                <PrimaryAction key="open" onPress={() => void devices.open()}>
                  {wantsVideo ? say('Open camera and microphone') : say('Open the microphone')}
                </PrimaryAction>
                <p className="text-sm text-muted">{say('Your browser asks whether it may.')}</p>
              </>
            )}
          </div>
        </section>
        {hasBegun ? (
          <section
            aria-label={say('What was found')}
            className="min-w-0 rounded-xl border border-line bg-surface p-5 shadow-card sm:px-6"
          >
            <h2 className="sr-only">{say('What was found')}</h2>
            <ul>
              <MicrophoneRow devices={devices} />
              <CameraRow devices={devices} />
              {stream ? <SampleRow source={devices.source} /> : null}
              <LineAndRoom checks={checks} bytesAhead={bytesAhead(run, hasVideo)} />
            </ul>
          </section>
        ) : (
          <Before
            run={run}
            wantsVideo={wantsVideo}
            onSound={() => devices.choose({ wantsVideo: false })}
          />
        )}
      </div>
    </>
  )
}

function Begin({
  isOpen,
  isOpening,
  hasMicrophone,
  label,
  onPress,
}: {
  isOpen: boolean
  isOpening: boolean
  hasMicrophone: boolean
  label: string
  onPress: () => void
}) {
  const { say } = useWords()
  const reason = hasMicrophone
    ? say('This browser stores no recordings.')
    : say('Answers are spoken, so a microphone is needed.')
  return (
    <>
      <PrimaryAction
        key={String(isOpening)}
        isPending={isOpening}
        pendingLabel={say('Opening …')}
        disabledReason={isOpen || isOpening ? undefined : reason}
        onPress={onPress}
      >
        {label}
      </PrimaryAction>
      {isOpen || isOpening ? null : (
        <p className="text-sm text-muted">
          {say('This interview waits for you: come back whenever you have one.')}
        </p>
      )}
    </>
  )
}

/** Where the picture will be. */
function NotYet() {
  return (
    <div
      aria-hidden="true"
      className="flex aspect-video w-full items-center justify-center gap-6 rounded-lg bg-sunken text-faint"
    >
      <CameraIcon className="size-14" />
      <MicrophoneIcon className="size-14" />
    </div>
  )
}

function Before({
  run,
  wantsVideo,
  onSound,
}: {
  run: Run
  wantsVideo: boolean
  onSound: () => void
}) {
  const { say } = useWords()
  const count = run.questions.length
  return (
    <section className="flex min-w-0 flex-col gap-4 rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 className="font-serif text-lg text-ink">{say('How it goes')}</h2>
      <ol className="flex list-decimal flex-col gap-2 ps-5 text-sm text-ink marker:text-muted">
        <li>
          {say(
            'You hear {count, plural, one {a question} other {# questions, one after the other}}. The words are always there to read.',
            { count },
          )}
        </li>
        <li>{say('You have time to think, then you answer aloud.')}</li>
        <li>
          {say('You listen to your answer, and keep it or record it again where that is allowed.')}
        </li>
      </ol>
      <p className="text-sm text-muted">
        {say(
          'Everything is kept on this device until the server has all of it. A lost connection or a closed lid loses nothing.',
        )}
      </p>
      {wantsVideo ? (
        <div>
          <Button size="small" onPress={onSound}>
            {say('Record sound only')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
