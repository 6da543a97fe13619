import type { OwnReport } from '@app/domain/report-views'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { EraseInterview } from './EraseInterview.tsx'
import { deviceWords } from './stored-words.ts'
import { StoredAdjustments } from './StoredAdjustments.tsx'
import { StoredFact } from './StoredFact.tsx'

/** What is stored of this interview, who sees which part, and how to be rid of it (P7, P31). */
export function AboutReport({ found }: { found: OwnReport }) {
  const words = useWords()
  const { say, date, number } = words
  const me = useMe()
  const institution = me.acting?.institution.name ?? ''
  const recordings = found.playback.length
  const staff = say('You and your staff')
  return (
    <ReportSection
      id="about"
      title={say('What is stored of this interview')}
      lead={say(
        'Everything there is, and who can see it. Your staff are your coaches and the administrators of {institution}. It is all deleted on {date}.',
        { institution, date: date(found.purgeAt) },
      )}
      action={<EraseInterview found={found} />}
    >
      <dl className="text-sm">
        <StoredFact title={say('Recordings')} who={say('You alone')}>
          {say(
            '{recordings, plural, =0 {None} one {# recording} other {# recordings}}, encrypted',
            {
              recordings,
            },
          )}
        </StoredFact>
        <StoredFact title={say('What you said')} who={staff}>
          {say(
            '{count, plural, =0 {No transcript} one {# transcript} other {# transcripts}}, with every correction',
            {
              count: number(found.answers.filter(({ transcript }) => transcript !== null).length),
            },
          )}
        </StoredFact>
        <StoredFact title={say('Report and figures')} who={staff}>
          {found.report
            ? say('Version {version}', { version: found.report.version })
            : say('None yet')}
        </StoredFact>
        <StoredFact title={say('Your own rating')} who={staff}>
          {found.selfRating
            ? say('From {date}', { date: date(found.selfRating.ratedAt) })
            : say('None')}
        </StoredFact>
        <StoredFact title={say('What people wrote to you')} who={staff}>
          {say('{count, plural, =0 {Nothing} one {# note} other {# notes}}', {
            count: found.feedback.length,
          })}
        </StoredFact>
        <StoredFact title={say('Device')} who={say('You alone')}>
          {deviceWords(found.device, words)}
        </StoredFact>
        <StoredAdjustments sessionId={found.sessionId} />
      </dl>
    </ReportSection>
  )
}
