import type { CompetencyResult, Provenance } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import { ScoreScale } from '../ScoreScale.tsx'
import { useWords } from '../words.ts'
import { type EvidenceAct, EvidenceList } from './EvidenceList.tsx'
import { LevelLadder } from './LevelLadder.tsx'
import {
  anchorAt,
  coachName,
  comparisonWords,
  competencyName,
  outcomeMeaning,
  outcomeTitle,
  type Reader,
  spreadWords,
} from './rating-words.ts'
import { reasonParts } from './reason-parts.ts'

export interface CompetencyReportProps {
  result: CompetencyResult
  rubric: Rubric
  /** The level that the candidate gave themselves; null: they could not say, or have not rated. */
  own: number | null
  hasSelfRating: boolean
  reader: Reader
  /** Who rated (`Provenance.coach`). Left out, it is called the coach. */
  coach?: Provenance['coach'] | undefined
  /** The institution shows described levels without figures. */
  wordsOnly: boolean
  act?: EvidenceAct | undefined
}

/** One competency: both ratings side by side, how far they lie apart, why, and the words it rests on. */
export function CompetencyReport(props: CompetencyReportProps) {
  const { result, rubric, own, hasSelfRating, reader, wordsOnly, act } = props
  const { say } = useWords()
  const coach = coachName(props.coach, say)
  const name = competencyName(rubric, result.competency)
  const scale = rubric.scales.find((one) => one.competency === result.competency)
  const spread = wordsOnly ? null : spreadWords(result.ratings, say)
  const comparison = wordsOnly ? null : comparisonWords({ level: result.level, own, reader }, say)
  const ownWords = reader === 'candidate' ? say('Your own rating') : say('Own rating')
  const parts = reasonParts(result.reason)
  return (
    <article
      id={`competency-${result.competency}`}
      className="grid gap-x-8 gap-y-4 border-t border-line pt-5 first:border-t-0 first:pt-0 md:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <header className="flex flex-col gap-1.5 print:break-after-avoid">
        <h3 className="font-serif text-lg text-ink">{name}</h3>
        <p className="text-sm text-muted">{scale?.looksAt}</p>
        {wordsOnly ? null : (
          <div className="max-w-56 pt-3">
            <ScoreScale
              label={name}
              median={result.level}
              {...(result.ratings.length > 1
                ? { spread: [Math.min(...result.ratings), Math.max(...result.ratings)] as const }
                : {})}
              {...(own === null ? {} : { selfRating: own })}
              labels={{
                median: coach,
                spread: say('Spread of the ratings'),
                selfRating: ownWords,
                what: say('Rating'),
                value: say('Level'),
              }}
              hasLegend={false}
            />
          </div>
        )}
      </header>
      <div className="flex min-w-0 flex-col gap-4">
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 print:break-inside-avoid">
          <Rating
            title={coach}
            level={wordsOnly ? null : result.level}
            words={result.anchor ?? outcomeTitle(result.outcome, say) ?? ''}
          />
          {hasSelfRating ? (
            <Rating
              title={ownWords}
              level={wordsOnly ? null : own}
              words={anchorAt(rubric, result.competency, own) ?? say('Could not say')}
            />
          ) : null}
        </dl>
        {result.outcome === 'rated' ? null : (
          <p className="text-sm text-muted">{outcomeMeaning(result.outcome, say)}</p>
        )}
        {comparison || spread ? (
          <p className="text-sm text-muted">{[comparison, spread].filter(Boolean).join(' ')}</p>
        ) : null}
        {parts.length > 0 ? (
          <div className="flex flex-col gap-1.5">
            <h4 className="text-sm font-semibold text-ink">{say('Why')}</h4>
            {parts.map((part) => (
              <p key={`${part.position} ${part.text}`} className="text-sm text-ink">
                {part.position === null ? null : (
                  <span className="text-muted">
                    {say('Answer {position}', { position: part.position })}:{' '}
                  </span>
                )}
                {part.text}
              </p>
            ))}
          </div>
        ) : null}
        {result.evidence.length > 0 ? (
          <div className="flex flex-col gap-2">
            <h4 className="text-sm font-semibold text-ink">{say('What it rests on')}</h4>
            <EvidenceList evidence={result.evidence} act={act} />
          </div>
        ) : null}
        <LevelLadder
          competency={result.competency}
          rubric={rubric}
          anchor={result.anchor}
          own={own}
          ownWords={ownWords}
          coach={coach}
          wordsOnly={wordsOnly}
        />
      </div>
    </article>
  )
}

function Rating({ title, level, words }: { title: string; level: number | null; words: string }) {
  const { say } = useWords()
  return (
    <div className="flex flex-col gap-1">
      <dt className="text-xs font-medium text-muted">{title}</dt>
      <dd className="flex flex-col gap-0.5">
        {level === null ? null : (
          <span className="figures font-serif text-xl text-ink">
            {say('Level {level}', { level })}
          </span>
        )}
        <span className="font-serif text-base text-ink">{words}</span>
      </dd>
    </div>
  )
}
