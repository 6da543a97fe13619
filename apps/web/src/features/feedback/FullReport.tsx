import type { OwnReport } from '@app/domain/report-views'
import type { Report, StepProgress } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import { CompetencyReport } from '@app/ui/report/CompetencyReport'
import type { Highlight } from '@app/ui/report/evidence-marks'
import type { EvidenceAct } from '@app/ui/report/EvidenceList'
import { FeedbackNotes } from '@app/ui/report/FeedbackNotes'
import { NextSteps } from '@app/ui/report/NextSteps'
import { OverallPicture } from '@app/ui/report/OverallPicture'
import { OwnRating } from '@app/ui/report/OwnRating'
import '@app/ui/report/print.css'
import { ReportSection } from '@app/ui/report/ReportSection'
import { Strengths } from '@app/ui/report/Strengths'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { AboutReport } from './AboutReport.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { AttemptsSection } from './AttemptsSection.tsx'
import { MissingNotice } from './MissingNotice.tsx'
import { ReportContents } from './ReportContents.tsx'
import { RereadNotice } from './RereadNotice.tsx'
import { SelfRatingForm } from './SelfRatingForm.tsx'
import type { Sought } from './sought.ts'
import { VisibilityFacts } from './VisibilityFacts.tsx'

const withoutFigures = (found: OwnReport): Report => ({
  sessionId: found.sessionId,
  version: 1,
  createdAt: found.endedAt ?? found.purgeAt,
  answers: [],
  coaching: null,
  missing: [],
})

/** The report itself: understood at a glance at the top, everything behind it further down. */
export default function FullReport({
  found,
  steps,
}: {
  found: OwnReport
  steps: readonly StepProgress[]
}) {
  const { say } = useWords()
  const [sought, setSought] = useState<Sought | null>(null)
  const [highlight, setHighlight] = useState<Highlight>('all')
  const report = found.report ?? withoutFigures(found)
  const { coaching } = report
  const { selfRating, rubric, wordsOnly } = found
  const hear = (competency: Competency | null): EvidenceAct => ({
    words: say('Show and hear it'),
    onOpen: (evidence) => {
      setHighlight(competency ?? 'all')
      setSought({ evidence, competency })
    },
  })
  return (
    <div className="grid gap-x-12 xl:grid-cols-[10rem_minmax(0,1fr)] print:block">
      <ReportContents found={found} />
      <div className="flex min-w-0 flex-col gap-12 print:gap-8">
        <div className="flex flex-col gap-4 empty:hidden print:hidden">
          <MissingNotice found={found} />
          <RereadNotice found={found} steps={steps} />
        </div>
        <section id="overview" aria-label={say('Overall picture')} className="scroll-mt-24">
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

        {coaching && coaching.nextSteps.length > 0 ? (
          <ReportSection id="next-steps" title={say('What to do next')}>
            <NextSteps steps={coaching.nextSteps} rubric={rubric} />
          </ReportSection>
        ) : null}

        {coaching && coaching.strengths.length > 0 ? (
          <ReportSection id="strengths" title={say('What went well')}>
            <Strengths strengths={coaching.strengths} act={hear(null)} />
          </ReportSection>
        ) : null}

        {coaching ? (
          <ReportSection
            id="competencies"
            title={say('Competency by competency')}
            lead={
              selfRating?.note
                ? say('Your own note: “{note}”', { note: selfRating.note })
                : say(
                    'Each level is a described behaviour. A level counts only with words that you said.',
                  )
            }
          >
            <div className="flex flex-col gap-8">
              {coaching.competencies.map((result) => (
                <CompetencyReport
                  key={result.competency}
                  result={result}
                  rubric={rubric}
                  own={selfRating?.levels[result.competency] ?? null}
                  hasSelfRating={selfRating !== null}
                  reader="candidate"
                  wordsOnly={wordsOnly}
                  act={hear(result.competency)}
                />
              ))}
            </div>
          </ReportSection>
        ) : null}

        {coaching === null && selfRating ? (
          <ReportSection
            id="own-rating"
            title={say('How you see it yourself')}
            lead={
              selfRating.note
                ? say('Your own note: “{note}”', { note: selfRating.note })
                : undefined
            }
          >
            <OwnRating rating={selfRating} rubric={rubric} wordsOnly={wordsOnly} />
          </ReportSection>
        ) : null}

        {coaching === null && selfRating === null && report.answers.length > 0 ? (
          <ReportSection
            id="own-rating"
            title={say('How do you see it yourself?')}
            lead={say(
              'Five choices, about two minutes. Rating yourself makes you see your own answers more exactly; your staff can read it beside what they write.',
            )}
          >
            <SelfRatingForm found={found} saveLabel={say('Keep my rating')} />
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
  )
}
