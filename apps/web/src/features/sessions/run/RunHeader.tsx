import type { Run, RunQuestion } from '@app/domain/runs'
import { Stepper } from '@app/ui/Stepper'
import type { ReactNode } from 'react'
import { useWords } from '../../../words.ts'

/** Which interview this is, which question, and how far it has come. */
export function RunHeader({
  run,
  question,
  actions,
}: {
  run: Run
  question: RunQuestion | null
  actions?: ReactNode
}) {
  const { say } = useWords()
  const count = run.questions.length
  const position = question?.position ?? count
  const summary = say('Question {position} of {count}', { position, count })
  return (
    <header className="flex flex-col gap-3 pb-4 sm:gap-4 sm:pb-6">
      <div className="flex items-end justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-0.5">
          <p className="truncate text-sm font-medium text-muted">
            {run.kitName || say('Free practice')}
          </p>
          <h1 className="figures font-serif text-xl tracking-[-0.01em] whitespace-nowrap text-ink sm:text-2xl">
            {summary}
          </h1>
        </div>
        {actions ? (
          <div className="-me-3 flex shrink-0 items-center sm:gap-1">{actions}</div>
        ) : null}
      </div>
      <Stepper
        label={say('Questions of this interview')}
        steps={run.questions.map((each) =>
          count > 6
            ? String(each.position)
            : say('Question {position}', { position: each.position }),
        )}
        current={position - 1}
        summary={summary}
        isSummaryHidden
        doneLabel={say('done')}
      />
    </header>
  )
}
