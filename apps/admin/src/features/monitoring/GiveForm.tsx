import { timeGifts, type HelpDesk, type TimeGift } from '@app/domain/help'
import { Button } from '@app/ui/Button'
import { useWords } from '../../words.ts'

type Props = {
  desk: HelpDesk
  isPending: boolean
  onGiveTime: (seconds: TimeGift) => void
  onGiveRetake: () => void
}

/** What a person may give for the question at hand. It counts at once, and the candidate is told by whom. */
export function GiveForm({ desk, isPending, onGiveTime, onGiveRetake }: Props) {
  const { say } = useWords()
  const noTime = desk.canGiveTime
    ? undefined
    : desk.secondsLeft <= 0
      ? say('All the time that may be given for this question was given.')
      : say('The question at hand is answered, or there is none.')
  const noRetake = desk.canGiveRetake
    ? undefined
    : desk.retakesLeft <= 0
      ? say('All the takes that may be given for this question were given.')
      : say('There is no question at hand.')
  const wait = isPending ? say('One moment.') : undefined
  return (
    <section aria-label={say('Give')} className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="font-serif text-lg text-ink">
        {desk.position === null
          ? say('Give')
          : say('Give for question {position}', { position: desk.position })}
      </h3>
      <div className="flex flex-wrap gap-2">
        {timeGifts.map((seconds) => (
          <Button
            key={seconds}
            size="small"
            disabledReason={
              wait ??
              noTime ??
              (seconds > desk.secondsLeft
                ? say('That is more than may still be given.')
                : undefined)
            }
            onPress={() => onGiveTime(seconds)}
          >
            {seconds < 60
              ? say('{seconds} s more', { seconds })
              : say('{minutes} min more', { minutes: seconds / 60 })}
          </Button>
        ))}
        <Button size="small" disabledReason={wait ?? noRetake} onPress={onGiveRetake}>
          {say('One more take')}
        </Button>
      </div>
      <p className="text-muted">
        {say(
          'It counts at once. The candidate sees it with your name, and decides whether to use a take.',
        )}
      </p>
    </section>
  )
}
