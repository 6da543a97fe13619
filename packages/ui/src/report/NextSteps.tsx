import type { NextStep } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import { useWords } from '../words.ts'
import { competencyName } from './rating-words.ts'

/** What to do next, at most three things, each with an example to start from. */
export function NextSteps({ steps, rubric }: { steps: readonly NextStep[]; rubric: Rubric }) {
  const { say } = useWords()
  return (
    <ol className="grid gap-x-8 gap-y-8 lg:grid-cols-3">
      {steps.map((step, index) => (
        <li
          key={step.title}
          className="flex min-w-0 flex-col gap-2 border-t-2 border-accent-text pt-3 print:break-inside-avoid"
        >
          <h3 className="flex items-baseline gap-2.5 font-serif text-lg text-ink">
            <span aria-hidden="true" className="figures text-accent-text">
              {index + 1}
            </span>
            {step.title}
          </h3>
          {step.competency ? (
            <p className="text-xs text-muted">{competencyName(rubric, step.competency)}</p>
          ) : null}
          <p className="text-sm text-ink">{step.why}</p>
          <div className="mt-1 flex flex-col gap-1 rounded-md bg-sunken px-3.5 py-3">
            <p className="text-xs font-medium text-muted">{say('For example')}</p>
            <p className="font-serif text-sm text-ink">{step.example}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
