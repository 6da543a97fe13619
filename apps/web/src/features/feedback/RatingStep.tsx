import type { OwnReport } from '@app/domain/report-views'
import { Disclosure } from '@app/ui/Disclosure'
import { FeedbackNotes } from '@app/ui/report/FeedbackNotes'
import { useWords } from '../../words.ts'
import { ListenAgain } from './ListenAgain.tsx'
import { SelfRatingForm } from './SelfRatingForm.tsx'

/** The report is ready; before the coaching opens, the candidate looks for themselves. */
export default function RatingStep({ found }: { found: OwnReport }) {
  const { say } = useWords()
  return (
    <div className="flex flex-col gap-8">
      <div className="flex max-w-prose flex-col gap-2">
        <h2 className="font-serif text-xl text-ink">
          {say('Your report is ready. How do you see it yourself?')}
        </h2>
        <p className="text-muted">
          {say(
            'Five choices, about two minutes. People who rate themselves before they read feedback come to see their own answers more exactly. Afterwards both ratings stand side by side. Nobody grades this.',
          )}
        </p>
      </div>
      <Disclosure summary={say('Listen to your answers again first')}>
        <ListenAgain found={found} />
      </Disclosure>
      <SelfRatingForm found={found} saveLabel={say('Open the coaching')} />
      {found.feedback.length > 0 ? (
        <Disclosure
          summary={say(
            '{count, plural, one {A person has} other {People have}} written to you about this interview',
            { count: found.feedback.length },
          )}
        >
          <FeedbackNotes notes={found.feedback} />
        </Disclosure>
      ) : null}
    </div>
  )
}
