import type { KitDetail } from '@app/domain/kit-views'
import { Badge } from '@app/ui/Badge'
import { ClockIcon } from '@app/ui/icons'
import { useWords, type Words } from '../../words.ts'
import { categoryNames, difficultyNames, subjectNames } from '../questions/question-words.ts'

type Question = KitDetail['questions'][number]

/** What a question of a kit asks for. */
export function KitQuestionBadges({
  question,
  category,
}: {
  question: Question
  /** The kit's, which need not be said again. */
  category: Question['category']
}) {
  const { say } = useWords()
  return (
    <div className="flex flex-wrap gap-2">
      <Badge>{subjectNames(say)[question.competency]}</Badge>
      <Badge>{difficultyNames(say)[question.difficulty]}</Badge>
      {question.category === category ? null : (
        <Badge>{categoryNames(say)[question.category]}</Badge>
      )}
      {question.isArchived ? <Badge tone="caution">{say('In the archive')}</Badge> : null}
    </div>
  )
}

/** How much time there is for it, and how many takes. */
export function KitQuestionTimes({ question }: { question: Question }) {
  const words = useWords()
  const { say } = words
  const { thinkSeconds, answerSeconds, retakes } = question
  return (
    <p className="figures flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <ClockIcon className="size-4" />
      <span>{say('{time} to think', { time: durationOf(thinkSeconds, words) })}</span>
      <span>{say('{time} to answer', { time: durationOf(answerSeconds, words) })}</span>
      <span>
        {say('{retakes, plural, =0 {no second take} one {one more take} other {# more takes}}', {
          retakes,
        })}
      </span>
    </p>
  )
}

/** Seconds in words: `45 s`, `2 min`, `1 min 30 s`. */
const durationOf = (seconds: number, { say, number }: Words): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return say('{seconds} s', { seconds: number(rest) })
  if (rest === 0) return say('{minutes} min', { minutes: number(minutes) })
  return say('{minutes} min {seconds} s', { minutes: number(minutes), seconds: number(rest) })
}
