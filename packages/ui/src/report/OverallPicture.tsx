import type { Coaching, PersonRating, Report } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import type { ReactNode } from 'react'
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
  /** In place of a summary where there is no coaching: why there is none. */
  withoutCoaching: string
  /** Facts under the origin: who can see the report, when it is deleted. */
  children?: ReactNode
}

/** What is understood in ten seconds: two or three sentences, every competency at a glance, and who says so. */
export function OverallPicture(props: OverallPictureProps) {
  const { report, rubric, selfRating, reader, wordsOnly, recognisedBy, withoutCoaching } = props
  const { coaching } = report
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr] print:grid-cols-[minmax(0,1fr)_17rem] print:gap-x-8 print:gap-y-5">
      <p className="max-w-prose font-serif text-lg text-ink sm:text-xl sm:leading-8 print:text-lg">
        {coaching?.summary ?? withoutCoaching}
      </p>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-start-2 print:row-span-2 print:row-start-1">
        {coaching === null ? (
          props.children
        ) : wordsOnly ? (
          <DescribedLevels {...props} coaching={coaching} />
        ) : (
          <CompetencyProfile
            results={coaching.competencies}
            rubric={rubric}
            selfRating={selfRating}
            reader={reader}
            coach={coaching.provenance.coach}
            hrefOf={(competency) => `#competency-${competency}`}
          />
        )}
      </div>
      <div className="flex max-w-prose flex-col gap-5">
        <div className="border-s-2 border-accent-line ps-4">
          <ReportOrigin report={report} recognisedBy={recognisedBy} />
        </div>
        {coaching === null ? null : props.children}
      </div>
    </div>
  )
}

/** In place of the profile where an institution chose words only. */
function DescribedLevels({ coaching, rubric }: { coaching: Coaching; rubric: Rubric }) {
  const { say } = useWords()
  return (
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
  )
}
