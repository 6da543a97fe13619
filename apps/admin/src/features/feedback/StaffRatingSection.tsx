import type { StaffReport } from '@app/domain/report-views'
import { Disclosure } from '@app/ui/Disclosure'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { StaffRatingForm } from './StaffRatingForm.tsx'

/** Where a person rates. What they handed in stands with the other ratings. */
export function StaffRatingSection({ found }: { found: StaffReport }) {
  const { say } = useWords()
  const can = useCan()
  const { isOpen, isBlind, handedInAt } = found.rating
  if (handedInAt !== null || !can('ratings.give')) return null
  return (
    <ReportSection
      id="your-rating"
      title={say('Your rating')}
      lead={
        isBlind
          ? say(
              'On the levels that the coach uses, from what you read above. {name} reads it with your name and your reasons.',
              { name: found.candidate.name },
            )
          : say(
              'You chose to read first. Beside your rating will stand that you had seen the other ratings.',
            )
      }
    >
      <div className="print:hidden">
        {isOpen ? (
          <Disclosure summary={say('Rate this interview all the same')}>
            <StaffRatingForm found={found} />
          </Disclosure>
        ) : (
          <StaffRatingForm found={found} />
        )}
      </div>
    </ReportSection>
  )
}
