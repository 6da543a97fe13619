import { Button } from '@app/ui/Button'
import { Menu } from '@app/ui/Menu'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useWords } from '../../words.ts'
import type { KitQuestion } from './kit-form.ts'
import { KitQuestionBadges, KitQuestionTimes } from './KitQuestionFacts.tsx'

/** One question of the kit, with what can be done to it. */
export function KitRow({
  question,
  index,
  count,
  category,
  onShift,
  onTiming,
  onRemove,
}: {
  question: KitQuestion
  index: number
  count: number
  category: KitQuestion['category']
  onShift: (by: -1 | 1) => void
  onTiming: () => void
  onRemove: () => void
}) {
  const { say, number } = useWords()
  const acts = {
    timing: onTiming,
    up: () => onShift(-1),
    down: () => onShift(1),
    remove: onRemove,
  }
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <p className="font-serif text-lg text-ink">
          <span className="figures text-muted">{number(index + 1)}.</span> {question.text}
        </p>
        <KitQuestionBadges question={question} category={category} />
        <KitQuestionTimes question={question} />
      </div>
      <Menu
        label={say('Question {number}', { number: number(index + 1) })}
        trigger={
          <Button size="small">
            {say('Change')}{' '}
            <VisuallyHidden>
              {say('question {number}', { number: number(index + 1) })}
            </VisuallyHidden>
          </Button>
        }
        acts={[
          { id: 'timing', label: say('Timing and takes') },
          {
            id: 'up',
            label: say('Move up'),
            disabledReason: index === 0 ? say('It is the first.') : undefined,
          },
          {
            id: 'down',
            label: say('Move down'),
            disabledReason: index === count - 1 ? say('It is the last.') : undefined,
          },
          { id: 'remove', label: say('Take it out'), isDestructive: true },
        ]}
        onAct={(act) => acts[act]()}
      />
    </div>
  )
}
