import type { PipelineStep, StepProgress } from '@app/domain/reports'
import { type Status, StatusBadge } from '../StatusBadge.tsx'
import { type Say, useWords } from '../words.ts'

const statuses: Record<StepProgress['state'], Status> = {
  waiting: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'problem',
  notNeeded: 'off',
}

const stateWords = (state: StepProgress['state'], say: Say): string =>
  ({
    waiting: say('Waiting'),
    running: say('At work'),
    done: say('Done'),
    failed: say('Did not succeed'),
    notNeeded: say('Not needed'),
  })[state]

/** What a step of the pipeline does, in words. */
const stepTitle = (step: PipelineStep, say: Say): string =>
  ({
    transcribe: say('Write down what was said'),
    measure: say('Measure pace, pauses and fillers'),
    evaluate: say('Hold the words against the rubric'),
    verify: say('Look every quotation up in the transcript'),
    report: say('Put the report together'),
  })[step]

/** How far a step is, as it is counted: parts done of parts there are. Empty where there is one part only. */
const stepCount = ({ state, done, of }: StepProgress, say: Say): string =>
  of > 1 && state !== 'notNeeded'
    ? say('{done} of {of, plural, one {# answer} other {# answers}}', { done, of })
    : ''

/** What is going on just now, in one sentence for those who listen. Empty where nothing is. */
export const stepNews = (steps: readonly StepProgress[], say: Say): string => {
  const step =
    steps.find((one) => one.state === 'running') ?? steps.findLast((one) => one.state === 'done')
  if (!step) return ''
  return [stepTitle(step.step, say), stepCount(step, say), stateWords(step.state, say)]
    .filter(Boolean)
    .join(': ')
}

/** Where each step of a report stands. It counts what is done and guesses nothing. */
export function PipelineSteps({ steps }: { steps: readonly StepProgress[] }) {
  const { say } = useWords()
  return (
    <ol className="flex flex-col">
      {steps.map((step) => (
        <li
          key={step.step}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-3 first:border-t-0"
        >
          <span
            className={
              step.state === 'waiting' || step.state === 'notNeeded' ? 'text-muted' : 'text-ink'
            }
          >
            {stepTitle(step.step, say)}
          </span>
          <span className="flex items-center gap-3">
            <span className="figures text-sm text-muted">{stepCount(step, say)}</span>
            <StatusBadge status={statuses[step.state]}>{stateWords(step.state, say)}</StatusBadge>
          </span>
        </li>
      ))}
    </ol>
  )
}
