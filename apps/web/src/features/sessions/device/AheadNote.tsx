import type { Run } from '@app/domain/runs'
import { useWords } from '../../../words.ts'

/** What of the interview is still to come, and the person's own adjustments, which apply from the start. */
export function AheadNote({ run }: { run: Run }) {
  const { say } = useWords()
  const left = run.questions.filter(({ state }) => state !== 'settled' && state !== 'skipped')
  const seconds = left.reduce(
    (sum, question) => sum + question.answerSeconds + (question.thinkSeconds ?? 0),
    0,
  )
  const { extraTimePercent, captionsAlwaysOn, noThinkTimeLimit } = run.accommodations
  const adjustments = [
    extraTimePercent > 0 ? say('{percent} % more time', { percent: extraTimePercent }) : null,
    noThinkTimeLimit ? say('no limit on thinking') : null,
    captionsAlwaysOn ? say('captions from the start') : null,
  ].filter((part) => part !== null)
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p>
        {say(
          '{left, plural, one {# question} other {# questions}} to come, about {minutes, plural, one {# minute} other {# minutes}} at most.',
          { left: left.length, minutes: Math.max(1, Math.ceil(seconds / 60)) },
        )}
      </p>
      {adjustments.length > 0 ? (
        <p>{say('Your adjustments: {list}.', { list: adjustments.join(', ') })}</p>
      ) : null}
    </div>
  )
}
