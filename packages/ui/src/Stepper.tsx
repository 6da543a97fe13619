import { classNames } from './class-names.ts'
import { CheckIcon } from './icons.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface StepperProps {
  /** Name of the list ("Your interview"). */
  label: string
  steps: readonly string[]
  /** Index of the step that is being done; `steps.length` when all are done. */
  current: number
  /** Where we are, in words ("Step 2 of 5"); shown where there is no room for every name. */
  summary: string
  /** The page says where we are already: then the words are not said twice. */
  isSummaryHidden?: boolean
  /** Said with every finished step. */
  doneLabel: string
}

/** The way through a few steps, in order. It shows; it does not lead. */
export function Stepper({
  label,
  steps,
  current,
  summary,
  isSummaryHidden = false,
  doneLabel,
}: StepperProps) {
  return (
    <div className="@container">
      {isSummaryHidden ? null : (
        <p className="pb-2 text-sm text-muted @xl:hidden" aria-hidden="true">
          <span className="figures font-medium text-ink">{summary}</span>
          {steps[current] ? ` · ${steps[current]}` : null}
        </p>
      )}
      <ol aria-label={label} className="flex gap-1.5 @xl:gap-3">
        {steps.map((step, index) => {
          const isDone = index < current
          const isCurrent = index === current
          return (
            <li
              key={step}
              {...(isCurrent ? { 'aria-current': 'step' } : {})}
              className={classNames(
                'flex flex-1 items-center gap-2 border-t-3 pt-0 text-sm @xl:pt-2.5',
                isDone || isCurrent ? 'border-accent-text' : 'border-line',
                isCurrent ? 'font-medium text-ink' : 'text-muted',
              )}
            >
              {isDone ? <CheckIcon className="hidden size-4 text-accent-text @xl:block" /> : null}
              <span className="sr-only @xl:not-sr-only">{step}</span>
              {isDone ? <VisuallyHidden>{doneLabel}</VisuallyHidden> : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
