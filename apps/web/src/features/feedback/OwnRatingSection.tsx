import type { OwnReport } from '@app/domain/report-views'
import { OwnRating } from '@app/ui/report/OwnRating'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useWords } from '../../words.ts'
import { SelfRatingForm } from './SelfRatingForm.tsx'

/** Where there is no coaching, the candidate's own rating stands alone; it can still be given. */
export function OwnRatingSection({ found }: { found: OwnReport }) {
  const { say } = useWords()
  const { selfRating, rubric } = found
  if (selfRating)
    return (
      <ReportSection
        id="own-rating"
        title={say('How you see it yourself')}
        lead={
          selfRating.note ? say('Your own note: “{note}”', { note: selfRating.note }) : undefined
        }
      >
        <OwnRating rating={selfRating} rubric={rubric} />
      </ReportSection>
    )
  if (found.answers.every(({ answerId }) => answerId === null)) return null
  return (
    <ReportSection
      id="own-rating"
      title={say('How do you see it yourself?')}
      lead={say(
        'Five choices, about two minutes. Rating yourself makes you see your own answers more exactly; your staff can read it beside what they write.',
      )}
    >
      <SelfRatingForm found={found} saveLabel={say('Keep my rating')} />
    </ReportSection>
  )
}
