import type { CompetencyResult, PersonRating, Provenance } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import { percent } from '../chart-scale.ts'
import { ChartTable } from '../ChartTable.tsx'
import { ScoreLegend, SelfMark, SpreadMark } from '../ScoreScale.tsx'
import { quietLinkClass } from '../styles.ts'
import { useWords } from '../words.ts'
import { coachName, competencyName, outcomeTitle, type Reader } from './rating-words.ts'

export interface CompetencyProfileProps {
  results: readonly CompetencyResult[]
  rubric: Rubric
  selfRating: PersonRating | null
  reader: Reader
  coach?: Provenance['coach'] | undefined
  /** Address of a competency's own part further down. Left out, the names are no links. */
  hrefOf?: (competency: CompetencyResult['competency']) => string
}

const levels = [1, 2, 3, 4, 5]
const at = (level: number): string => `${percent(level, 0.5, 5.5)}%`

/** All competencies on one axis: the picture that is understood at a glance. Not for institutions that chose words only. */
export function CompetencyProfile({
  results,
  rubric,
  selfRating,
  reader,
  coach,
  hrefOf,
}: CompetencyProfileProps) {
  const { say } = useWords()
  const labels = {
    median: coachName(coach, say),
    spread: say('Spread of the ratings'),
    selfRating: reader === 'candidate' ? say('Your own rating') : say('Own rating'),
  }
  const hasSpread = results.some((result) => new Set(result.ratings).size > 1)
  const own = (result: CompetencyResult) => selfRating?.levels[result.competency] ?? null
  return (
    <figure className="flex min-w-0 flex-col gap-3">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-b border-line">
        <span className="pb-1 text-xs text-muted">{say('Level')}</span>
        <svg className="block h-[20px] w-full overflow-visible" aria-hidden="true">
          {levels.map((level) => (
            <text
              key={level}
              x={at(level)}
              y="13"
              textAnchor="middle"
              className="figures fill-muted text-xs"
            >
              {level}
            </text>
          ))}
        </svg>
        {results.map((result) => (
          <ProfileRow
            key={result.competency}
            result={result}
            own={own(result)}
            name={competencyName(rubric, result.competency)}
            none={outcomeTitle(result.outcome, say) ?? ''}
            href={hrefOf?.(result.competency)}
          />
        ))}
      </div>
      <div aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
        <ScoreLegend
          labels={labels}
          has={{ median: true, isWide: hasSpread, selfRating: selfRating !== null }}
        />
      </div>
      <div className="sr-only">
        <ChartTable
          caption={say('Levels, from 1 to 5')}
          headers={[say('Competency'), labels.median, labels.spread, labels.selfRating]}
          rows={results.map((result) => [
            competencyName(rubric, result.competency),
            result.level ?? outcomeTitle(result.outcome, say),
            new Set(result.ratings).size > 1
              ? `${Math.min(...result.ratings)}–${Math.max(...result.ratings)}`
              : say('none'),
            own(result) ?? say('none'),
          ])}
        />
      </div>
    </figure>
  )
}

function ProfileRow({
  result,
  own,
  name,
  none,
  href,
}: {
  result: CompetencyResult
  own: number | null
  name: string
  none: string
  href: string | undefined
}) {
  const { level, ratings } = result
  const low = Math.min(...ratings)
  const high = Math.max(...ratings)
  return (
    <div className="col-span-2 grid grid-cols-subgrid items-center border-t border-line py-1">
      <span className="text-sm text-ink">
        {href ? (
          <a href={href} className={quietLinkClass}>
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      <span aria-hidden="true" className="flex flex-col">
        <svg className="block h-[32px] w-full overflow-visible">
          <line x1={at(1)} x2={at(5)} y1="16" y2="16" strokeWidth="1.5" className="stroke-line" />
          {high > low ? <SpreadMark from={at(low)} to={at(high)} y={16} width={12} /> : null}
          {levels.map((step) => (
            <circle key={step} cx={at(step)} cy="16" r="2.5" className="fill-faint" />
          ))}
          {level === null ? null : (
            <circle
              cx={at(level)}
              cy="16"
              r="7.5"
              strokeWidth="2.5"
              className="fill-accent-text stroke-surface"
            />
          )}
          {own === null ? null : (
            <svg x={at(own)} y="16" className="overflow-visible">
              <SelfMark isAround={own === level} />
            </svg>
          )}
        </svg>
        {level === null ? (
          <span className="pb-1 text-center text-xs text-muted">{none}</span>
        ) : null}
      </span>
    </div>
  )
}
