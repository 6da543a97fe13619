import type { OwnReport } from '@app/domain/report-views'
import type { Report, StepProgress } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import type { Highlight } from '@app/ui/report/evidence-marks'
import type { EvidenceAct } from '@app/ui/report/EvidenceList'
import { FeedbackNotes } from '@app/ui/report/FeedbackNotes'
import { useOpenForPrint } from '@app/ui/report/open-for-print'
import { OverallPicture } from '@app/ui/report/OverallPicture'
import '@app/ui/report/print.css'
import { ReportSection } from '@app/ui/report/ReportSection'
import { hasTimes } from '@app/ui/report/word-times'
import { StaffRatings } from '@app/ui/report/StaffRatings'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { useReadNews } from '../review/read-news.ts'
import { AboutReport } from './AboutReport.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { AttemptsSection } from './AttemptsSection.tsx'
import { CoachingSections } from './CoachingSections.tsx'
import { KeepPlace } from './KeepPlace.tsx'
import { MissingNotice } from './MissingNotice.tsx'
import { OwnRatingSection } from './OwnRatingSection.tsx'
import { ReportContents } from './ReportContents.tsx'
import { stepsShown } from './report-stage.ts'
import { RereadNotice } from './RereadNotice.tsx'
import type { Sought } from './reading.ts'
import { VisibilityFacts } from './VisibilityFacts.tsx'

const withoutFigures = (found: OwnReport): Report => ({
  sessionId: found.sessionId,
  version: 1,
  createdAt: found.endedAt ?? found.purgeAt,
  answers: [],
  coaching: null,
  missing: [],
})

/** Are the words of this answer timed, and its recording there to be played? */
const isHeard = ({ answers, playback }: OwnReport, position: number): boolean =>
  playback.some((recording) => recording.position === position) &&
  hasTimes(answers.find((answer) => answer.position === position)?.transcript?.words ?? [])

/** The report itself: understood at a glance at the top, everything behind it further down. */
export default function FullReport({
  found,
  steps: known,
}: {
  found: OwnReport
  steps: readonly StepProgress[]
}) {
  const { say } = useWords()
  useOpenForPrint()
  useReadNews(found.sessionId)
  const [sought, setSought] = useState<Sought | null>(null)
  const [highlight, setHighlight] = useState<Highlight>('all')
  const report = found.report ?? withoutFigures(found)
  const { coaching } = report
  const steps = stepsShown(found, known)
  const { selfRating, rubric, wordsOnly } = found
  const actOf = (competency: Competency | null): EvidenceAct => ({
    words: ({ position }) =>
      isHeard(found, position) ? say('Show and hear it') : say('Show it in the transcript'),
    onOpen: (evidence) => {
      setHighlight(competency ?? 'all')
      const transcriptVersion =
        report.answers.find(({ position }) => position === evidence.position)?.transcriptVersion ??
        null
      setSought({ evidence, competency, transcriptVersion })
    },
  })
  return (
    <KeepPlace version={report.version}>
      <div className="grid gap-x-12 xl:grid-cols-[10rem_minmax(0,1fr)] print:block">
        <ReportContents found={found} />
        <div className="flex min-w-0 flex-col gap-12 print:gap-8">
          <div className="flex flex-col gap-4 empty:hidden">
            <MissingNotice found={found} />
            <RereadNotice found={found} steps={steps} />
          </div>
          <section id="overview" aria-label={say('Overall picture')}>
            <OverallPicture
              report={report}
              rubric={rubric}
              selfRating={selfRating}
              reader="candidate"
              wordsOnly={wordsOnly}
              recognisedBy={found.answers.flatMap(({ transcript, original }) => [
                transcript?.recognisedBy,
                original?.recognisedBy,
              ])}
              withoutCoaching={
                found.aiCoaching
                  ? say(
                      'The coaching could not be made. What was measured stands below, with your own rating.',
                    )
                  : say(
                      'Coaching by AI is switched off for this interview. Here is what was measured, how you see it yourself, and what people write to you.',
                    )
              }
            >
              <VisibilityFacts found={found} />
            </OverallPicture>
          </section>

          {coaching ? <CoachingSections found={found} coaching={coaching} actOf={actOf} /> : null}
          {coaching === null ? <OwnRatingSection found={found} /> : null}

          {found.staffRatings.length > 0 ? (
            <ReportSection
              id="ratings"
              title={say('How people rated this interview')}
              lead={say('On the same described levels as the coach and you.')}
            >
              <StaffRatings
                ratings={found.staffRatings}
                rubric={rubric}
                hasLevels={coaching === null}
              />
            </ReportSection>
          ) : null}

          {found.feedback.length > 0 ? (
            <ReportSection id="notes" title={say('What people wrote to you')}>
              <FeedbackNotes notes={found.feedback} />
            </ReportSection>
          ) : null}

          <AnswersSection
            found={found}
            report={report}
            steps={steps}
            sought={sought}
            highlight={highlight}
            onHighlight={setHighlight}
          />

          <AttemptsSection found={found} />

          {coaching && coaching.limits.length > 0 ? (
            <ReportSection id="limits" title={say('What this coach cannot judge')}>
              <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5 text-sm text-ink">
                {coaching.limits.map((limit) => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
            </ReportSection>
          ) : null}

          <AboutReport found={found} />
        </div>
      </div>
    </KeepPlace>
  )
}
