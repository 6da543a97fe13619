import type { OwnReport } from '@app/domain/report-views'
import type { Coaching } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import { CompetencyReport } from '@app/ui/report/CompetencyReport'
import type { EvidenceAct } from '@app/ui/report/EvidenceList'
import { NextSteps } from '@app/ui/report/NextSteps'
import { ReportSection } from '@app/ui/report/ReportSection'
import { Strengths } from '@app/ui/report/Strengths'
import { useWords } from '../../words.ts'
import { AskForLook } from '../review/AskForLook.tsx'

interface CoachingSectionsProps {
  found: OwnReport
  coaching: Coaching
  /** What a press on a quotation does; the competency that it is shown with, null for a strength. */
  actOf: (competency: Competency | null) => EvidenceAct
}

/** What the coach says: what to do next, what went well, and each competency with its reasons. */
export function CoachingSections({ found, coaching, actOf }: CoachingSectionsProps) {
  const { say } = useWords()
  const { selfRating, rubric, wordsOnly } = found
  return (
    <>
      {coaching.nextSteps.length > 0 ? (
        <ReportSection id="next-steps" title={say('What to do next')}>
          <NextSteps steps={coaching.nextSteps} rubric={rubric} />
        </ReportSection>
      ) : null}

      {coaching.strengths.length > 0 ? (
        <ReportSection id="strengths" title={say('What went well')}>
          <Strengths strengths={coaching.strengths} act={actOf(null)} />
        </ReportSection>
      ) : null}

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
              own={
                selfRating && {
                  level: selfRating.levels[result.competency],
                  anchor: selfRating.anchors[result.competency],
                }
              }
              staffRatings={found.staffRatings}
              looks={found.scoreLooks.filter((look) => look.competency === result.competency)}
              reader="candidate"
              coach={coaching.provenance.coach}
              wordsOnly={wordsOnly}
              act={actOf(result.competency)}
            >
              <AskForLook found={found} competency={result.competency} />
            </CompetencyReport>
          ))}
        </div>
      </ReportSection>
    </>
  )
}
