import { PageFailure } from '@app/ui/PageFailure'
import { PageLoading } from '@app/ui/PageLoading'
import { lazy, Suspense, useEffect } from 'react'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import { StaffLine } from '../../monitoring/StaffLine.tsx'
import { usePresence } from '../../monitoring/use-presence.ts'
import { useUploads } from '../../recordings/uploads.ts'
import { DeviceCheck } from '../device/DeviceCheck.tsx'
import { useCell } from './cell.ts'
import { FinishNotice } from './FinishNotice.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LineNotice } from './LineNotice.tsx'
import { AbandonedNotice, ElsewhereNotice, PausedNotice } from './Notices.tsx'
import { phaseOf, stepByItself, type Phase } from './phase.ts'
import { phaseWords, titleOf } from './phase-words.ts'
import { RunHeader } from './RunHeader.tsx'
import type { Runner } from './runner.ts'
import { Stage } from './Stage.tsx'
import { currentQuestion } from './steps.ts'
import { useStartsAt } from './use-starts-at.ts'
import { useWakeLock } from './use-wake-lock.ts'

const RunMenu = lazy(async () => ({ default: (await import('./RunMenu.tsx')).RunMenu }))

const staysLit: ReadonlySet<Phase> = new Set(['asking', 'thinking', 'starting', 'recording'])

/** What the page is doing, from everything that it knows. */
const usePhase = (runner: Runner) => {
  const { run } = useCell(runner.store.view)
  const take = useCell(runner.takes.state)
  const place = useCell(runner.lock.place)
  const { isChecked, stage } = useCell(runner.devices.state)
  const isReady = isChecked && stage === 'open'
  const phase = run
    ? phaseOf(run, { isElsewhere: place === 'elsewhere', isReady, take: take.phase })
    : null
  const isKnown = place !== 'asking'
  useEffect(() => {
    const due = run && phase && isKnown ? stepByItself(run, phase) : null
    if (due) runner.store.take(due)
  }, [run, phase, isKnown, runner])
  return isKnown ? phase : null
}

/** The interview, moment by moment. */
export function Interview({ runner }: { runner: Runner }) {
  const { say, sorry } = useWords()
  const view = useCell(runner.store.view)
  const problem = useCell(runner.takes.problem)
  const uploads = useUploads()
  const phase = usePhase(runner)
  const { run } = view
  const question = run && currentQuestion(run)
  const startsAt = useStartsAt(runner, question, phase === 'thinking')
  const isFollowed = usePresence({ runner, run, phase, uploads })
  useWakeLock(phase !== null && staysLit.has(phase))

  if (!run && view.failure) return <PageFailure home={paths.home} reason={sorry(view.failure)} />
  if (!run || !phase) return <PageLoading />
  const words = phaseWords(phase, { run, question, startsByItself: startsAt !== null }, say)
  const menu = (
    <Suspense>
      <RunMenu runner={runner} run={run} question={question} phase={phase} />
    </Suspense>
  )
  const notice = (
    <LineNotice
      view={view}
      uploads={uploads}
      problem={problem}
      isRecording={phase === 'recording'}
      onRetry={runner.store.retryNow}
    />
  )
  return (
    <>
      <Told title={titleOf(words, { run, question }, say)} text={`${words.now}. ${words.next}`} />
      <LeaveGuard isRecording={phase === 'recording' || phase === 'stopping'} />
      {isOnStage(phase) ? null : <div className="empty:hidden [&:not(:empty)]:pb-5">{notice}</div>}
      {phase === 'elsewhere' ? <ElsewhereNotice runner={runner} run={run} /> : null}
      {phase === 'paused' ? <PausedNotice runner={runner} run={run} /> : null}
      {phase === 'abandoned' ? <AbandonedNotice run={run} /> : null}
      {phase === 'finishing' ? <FinishNotice runner={runner} run={run} uploads={uploads} /> : null}
      {phase === 'check' ? (
        <DeviceCheck runner={runner} run={run} question={question} actions={menu} />
      ) : null}
      {question && isOnStage(phase) ? (
        <>
          <RunHeader run={run} question={question} actions={menu} />
          <Stage
            key={question.position}
            runner={runner}
            run={run}
            question={question}
            phase={phase}
            words={words}
            startsAt={startsAt}
            notice={notice}
          />
        </>
      ) : null}
      {phase === 'elsewhere' || run.state === 'abandoned' || run.state === 'completed' ? null : (
        <StaffLine
          sessionId={run.sessionId}
          isFollowed={isFollowed}
          isRecording={phase === 'recording' || phase === 'stopping'}
        />
      )}
    </>
  )
}

const offStage: ReadonlySet<Phase> = new Set([
  'elsewhere',
  'paused',
  'abandoned',
  'finishing',
  'check',
])
const isOnStage = (phase: Phase): boolean => !offStage.has(phase)

/** The title of the page, and the words for who listens to it, whenever something else begins. */
function Told({ title, text }: { title: string; text: string }) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  return <output className="sr-only">{text}</output>
}
