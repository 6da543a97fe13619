import type { StaffReport } from '@app/domain/report-views'
import type { Competency } from '@app/domain/rubrics'
import { Banner } from '@app/ui/Banner'
import { CompetencyReport } from '@app/ui/report/CompetencyReport'
import type { Highlight } from '@app/ui/report/evidence-marks'
import type { EvidenceAct } from '@app/ui/report/EvidenceList'
import { NextSteps } from '@app/ui/report/NextSteps'
import { useOpenForPrint } from '@app/ui/report/open-for-print'
import { OverallPicture } from '@app/ui/report/OverallPicture'
import { OwnRating } from '@app/ui/report/OwnRating'
import { ReportSection } from '@app/ui/report/ReportSection'
import { StaffRatings } from '@app/ui/report/StaffRatings'
import { Strengths } from '@app/ui/report/Strengths'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { AnswerLook } from '../review/AnswerLook.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { ReportContents } from './ReportContents.tsx'
import { ReportNotices } from './ReportNotices.tsx'
import { reportOf, type Sought } from './reading.ts'

/** The report with everything that it rests on: the whole picture first, each level down to its quotations behind it. */
export function WholeReport({ found }: { found: StaffReport }) {
  const { say } = useWords()
  useOpenForPrint()
  const [sought, setSought] = useState<Sought | null>(null)
  const [highlight, setHighlight] = useState<Highlight>('all')
  const report = reportOf(found)
  const { coaching } = report
  const { selfRating, rubric, wordsOnly } = found
  const show = (competency: Competency | null): EvidenceAct => ({
    words: say('Show in the transcript'),
    onOpen: (evidence) => {
      setHighlight(competency ?? 'all')
      const read = report.answers.find(({ position }) => position === evidence.position)
      setSought({ evidence, competency, transcriptVersion: read?.transcriptVersion ?? null })
    },
  })
  const ownNote = selfRating?.note
    ? say('The candidate’s own note: “{note}”', { note: selfRating.note })
    : undefined
  return (
    <>
      <ReportContents found={found} />
      <ReportNotices found={found} />
      {found.rating.isOpen ? (
        <section id="overview" aria-label={say('Overall picture')}>
          <OverallPicture
            report={report}
            rubric={rubric}
            selfRating={selfRating}
            reader="staff"
            wordsOnly={wordsOnly}
            recognisedBy={found.answers.flatMap(({ transcript, original }) => [
              transcript?.recognisedBy,
              original?.recognisedBy,
            ])}
            withoutCoaching={
              found.aiCoaching
                ? say('There is no coaching yet. What was measured and said stands below.')
                : say(
                    'Coaching by AI is switched off for this interview. Here is what was said and measured, and how the candidate sees it. Your feedback counts all the more.',
                  )
            }
          />
        </section>
      ) : null}

      {coaching && coaching.nextSteps.length > 0 ? (
        <ReportSection id="next-steps" title={say('What to do next')}>
          <NextSteps steps={coaching.nextSteps} rubric={rubric} />
        </ReportSection>
      ) : null}

      {coaching && coaching.strengths.length > 0 ? (
        <ReportSection id="strengths" title={say('What went well')}>
          <Strengths strengths={coaching.strengths} act={show(null)} />
        </ReportSection>
      ) : null}

      {coaching ? (
        <ReportSection
          id="competencies"
          title={say('Competency by competency')}
          lead={
            ownNote ??
            say(
              'Each level is a described behaviour. A level counts only with words that were said.',
            )
          }
        >
          {selfRating === null ? (
            <Banner tone="info">
              {say(
                'The candidate has not rated themselves yet. Until they do, they do not see this coaching.',
              )}
            </Banner>
          ) : null}
          <div className="flex flex-col gap-8">
            {coaching.competencies.map((result) => (
              <CompetencyReport
                key={result.competency}
                result={result}
                rubric={rubric}
                own={
                  selfRating && {
                    level: selfRating.levels[result.competency],
                    anchor: selfRating.anchors[result.competency],
                  }
                }
                staffRatings={found.staffRatings}
                looks={found.scoreLooks.filter((look) => look.competency === result.competency)}
                reader="staff"
                coach={coaching.provenance.coach}
                wordsOnly={wordsOnly}
                act={show(result.competency)}
              >
                <AnswerLook found={found} competency={result.competency} />
              </CompetencyReport>
            ))}
          </div>
        </ReportSection>
      ) : null}

      {found.staffRatings.length > 0 ? (
        <ReportSection
          id="ratings"
          title={say('How people rated this interview')}
          lead={say('{name} reads these ratings with the names.', { name: found.candidate.name })}
        >
          <StaffRatings
            ratings={found.staffRatings}
            rubric={rubric}
            hasLevels={coaching === null}
          />
        </ReportSection>
      ) : null}

      {coaching === null && selfRating ? (
        <ReportSection id="own-rating" title={say('How the candidate sees it')} lead={ownNote}>
          <OwnRating rating={selfRating} rubric={rubric} />
        </ReportSection>
      ) : null}

      <AnswersSection
        found={found}
        report={report}
        sought={sought}
        highlight={highlight}
        onHighlight={setHighlight}
      />

      {coaching && coaching.limits.length > 0 ? (
        <ReportSection id="limits" title={say('What this coach cannot judge')}>
          <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5 text-sm text-ink">
            {coaching.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </ReportSection>
      ) : null}
    </>
  )
}
