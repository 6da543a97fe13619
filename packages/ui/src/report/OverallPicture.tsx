import type { PersonRating, Report } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import { quietLinkClass } from '../styles.ts'
import { useWords } from '../words.ts'
import { CompetencyProfile } from './CompetencyProfile.tsx'
import { competencyName, outcomeTitle, type Reader } from './rating-words.ts'
import { ReportOrigin, type ReportOriginProps } from './ReportOrigin.tsx'

export interface OverallPictureProps {
  report: Report
  rubric: Rubric
  selfRating: PersonRating | null
  reader: Reader
  wordsOnly: boolean
  recognisedBy: ReportOriginProps['recognisedBy']
}

/** What is understood in ten seconds: two or three sentences, every competency at a glance, and who says so. */
export function OverallPicture(props: OverallPictureProps) {
  const { report, rubric, selfRating, reader, wordsOnly, recognisedBy } = props
  const { say } = useWords()
  const { coaching } = report
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem] print:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <p className="max-w-prose font-serif text-lg text-ink sm:text-xl sm:leading-8">
          {coaching?.summary ?? say('There is no coaching in this report.')}
        </p>
        <div className="max-w-prose border-s-2 border-accent-line ps-4">
          <ReportOrigin report={report} recognisedBy={recognisedBy} />
        </div>
      </div>
      {coaching === null ? null : wordsOnly ? (
        <dl className="flex flex-col">
          {coaching.competencies.map(({ competency, anchor, outcome }) => (
            <div
              key={competency}
              className="flex flex-col gap-0.5 border-t border-line py-2.5 first:border-t-0 first:pt-0"
            >
              <dt className="text-sm font-medium text-ink">
                <a href={`#competency-${competency}`} className={quietLinkClass}>
                  {competencyName(rubric, competency)}
                </a>
              </dt>
              <dd className="text-sm text-muted">{anchor ?? outcomeTitle(outcome, say)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <CompetencyProfile
          results={coaching.competencies}
          rubric={rubric}
          selfRating={selfRating}
          reader={reader}
          hrefOf={(competency) => `#competency-${competency}`}
        />
      )}
    </div>
  )
}
