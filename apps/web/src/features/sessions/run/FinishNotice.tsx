import type { UploadState } from '@app/client/recorder/uploader'
import type { Run } from '@app/domain/runs'
import { Banner } from '@app/ui/Banner'
import { ProgressBar } from '@app/ui/ProgressBar'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import { megabytes } from '../../recordings/megabytes.ts'
import { useCell } from './cell.ts'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { Runner } from './runner.ts'
import { securedOf } from './securing.ts'

const RefusedTakes = lazy(() => import('../../recordings/RefusedTakes.tsx'))

const askAgainMs = 3000
/** Long enough to read that everything is there. */
const restMs = 1800

/** After the last question: what is safe and what is still on its way, then the report. */
export function FinishNotice({
  runner,
  run,
  uploads,
}: {
  runner: Runner
  run: Run
  uploads: UploadState
}) {
  const words = useWords()
  const { say } = words
  const navigate = useNavigate()
  const { secured, answers, bytesHere, elsewhere, refused, share } = securedOf(run, uploads.takes)
  const isSecured = secured === answers
  const isWaiting = secured + refused < answers
  // Shown as completed at once, it is so only when the server has heard of it.
  const { waiting } = useCell(runner.store.view)
  const isCompleted = run.state === 'completed' && waiting.length === 0
  const isThere = isSecured && isCompleted
  const open = () =>
    void navigate({ to: paths.report, params: { sessionId: run.sessionId }, replace: true })

  useEffect(() => {
    if (isThere) return undefined
    const timer = setInterval(() => void runner.store.refresh(), askAgainMs)
    return () => clearInterval(timer)
  }, [isThere, runner])
  useEffect(() => {
    if (!isThere) return undefined
    const timer = setTimeout(open, restMs)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isThere])

  return (
    <section className="mx-auto flex max-w-xl flex-col gap-6 rounded-xl border border-line bg-surface px-6 py-8 shadow-card sm:px-10 sm:py-10">
      <div className="flex flex-col gap-2">
        <p className="text-sm font-medium text-muted">{run.kitName || say('Free practice')}</p>
        <h1 className="font-serif text-2xl text-ink">
          {isThere
            ? say('Everything is safe on the server')
            : say('You have answered every question')}
        </h1>
        <p className="text-ink">
          {isThere
            ? say('Your report opens by itself.')
            : !isWaiting
              ? say('What the server takes of your answers is safe there.')
              : say(
                  'Your answers are being secured. Keep this tab open until that is done; if you leave, it goes on when you come back.',
                )}
        </p>
      </div>
      {answers > 0 ? (
        <ProgressBar
          label={say('Secured on the server')}
          value={share}
          valueText={say('{secured} of {answers}', { secured, answers })}
        />
      ) : null}
      {bytesHere > 0 ? (
        <p className="text-sm text-muted">
          {uploads.phase === 'waiting'
            ? say(
                'No connection just now. {size} are still on this device alone; sending goes on by itself.',
                { size: megabytes(bytesHere, words) },
              )
            : say('{size} are still on this device alone.', { size: megabytes(bytesHere, words) })}
        </p>
      ) : null}
      {elsewhere > 0 && isCompleted ? (
        <Banner tone="info">
          {say(
            '{elsewhere, plural, one {One answer is} other {# answers are}} on the device it was recorded on. Open JustInterview there to have it sent.',
            { elsewhere },
          )}
        </Banner>
      ) : null}
      {refused > 0 ? (
        <Suspense>
          <RefusedTakes state={uploads} />
        </Suspense>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <PrimaryAction
          key={String(isCompleted)}
          isPending={!isCompleted}
          pendingLabel={say('Completing …')}
          onPress={open}
        >
          {say('Open my report')}
        </PrimaryAction>
        {isCompleted && isWaiting ? (
          <p className="text-sm text-muted">
            {say('It fills in as your answers arrive. Sending goes on there.')}
          </p>
        ) : null}
      </div>
    </section>
  )
}
