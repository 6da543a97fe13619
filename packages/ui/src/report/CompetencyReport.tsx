import type { CompetencyResult, Provenance } from '@app/domain/reports'
import type { StaffRating } from '@app/domain/ratings'
import type { ScoreLook } from '@app/domain/review'
import type { Rubric } from '@app/domain/rubrics'
import type { ReactNode } from 'react'
import { ScoreScale } from '../ScoreScale.tsx'
import { useWords } from '../words.ts'
import { type EvidenceAct, EvidenceList } from './EvidenceList.tsx'
import { LevelLadder } from './LevelLadder.tsx'
import {
  coachName,
  comparisonWords,
  competencyName,
  outcomeMeaning,
  outcomeTitle,
  type Reader,
  roleName,
  spreadWords,
} from './rating-words.ts'
import { reasonParts } from './reason-parts.ts'
import { ScoreLooks } from './ScoreLooks.tsx'

export interface CompetencyReportProps {
  result: CompetencyResult
  rubric: Rubric
  /** How the candidate rated themselves: a level and its description, null where they could not say; null: not at all. */
  own: { level: number | null; anchor: string | null } | null
  /** What people rated and handed in. */
  staffRatings?: readonly StaffRating[]
  /** Every look of a person at this very score. */
  looks?: readonly ScoreLook[]
  reader: Reader
  /** Who rated (`Provenance.coach`). Left out, it is called the coach. */
  coach?: Provenance['coach'] | undefined
  /** The institution shows described levels without figures. */
  wordsOnly: boolean
  act?: EvidenceAct | undefined
  /** What the reader can do about this score. */
  children?: ReactNode
}

/** One competency: both ratings side by side, how far they lie apart, why, and the words it rests on. */
export function CompetencyReport(props: CompetencyReportProps) {
  const { result, rubric, own, reader, wordsOnly, act, staffRatings = [], looks = [] } = props
  const { say } = useWords()
  const coach = coachName(props.coach, say)
  const name = competencyName(rubric, result.competency)
  const scale = rubric.scales.find((one) => one.competency === result.competency)
  const spread = wordsOnly ? null : spreadWords(result.ratings, say)
  const comparison = wordsOnly
    ? null
    : comparisonWords({ level: result.level, own: own?.level ?? null, reader }, say)
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
              {...(own === null || own.level === null ? {} : { selfRating: own.level })}
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
          {own ? (
            <Rating title={ownWords} level={own.level} words={own.anchor ?? say('Could not say')} />
          ) : null}
          {staffRatings.map((rating) => (
            <Rating
              key={rating.ratingId}
              title={say('{name}, {role}', {
                name: rating.authorName,
                role: roleName(rating.authorRole, say),
              })}
              level={rating.levels[result.competency]}
              words={rating.anchors[result.competency] ?? say('Could not say')}
              reason={rating.reasons[result.competency]}
            />
          ))}
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
          own={own?.anchor ?? null}
          ownWords={ownWords}
          coach={coach}
          wordsOnly={wordsOnly}
        />
        <ScoreLooks looks={looks} />
        {props.children ? <div className="print:hidden">{props.children}</div> : null}
      </div>
    </article>
  )
}

function Rating({
  title,
  level,
  words,
  reason,
}: {
  title: string
  level: number | null
  words: string
  /** Why, in the rater's own words. */
  reason?: string | undefined
}) {
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
        {reason ? <span className="text-sm whitespace-pre-line text-muted">{reason}</span> : null}
      </dd>
    </div>
  )
}
