import { Badge } from '@app/ui/Badge'
import { ClockIcon } from '@app/ui/icons'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords, type Words } from '../../words.ts'
import { categoryNames, difficultyNames, subjectNames } from '../questions/question-words.ts'
import { KitLinkButton } from './KitLinkButton.tsx'

const route = getRouteApi('/staff/kits/$kitId')

/** What a kit asks, in the order and with the timing that a candidate meets. */
export function KitPage() {
  const { say, number } = useWords()
  const can = useCan()
  const { kitId } = route.useParams()
  const kits = useQuery(api.kits.list.queryOptions())
  const questions = useQuery(api.kits.questions.queryOptions({ kitId }))
  const kit = kits.data?.find((one) => one.kitId === kitId)
  if (kits.data && !kit) return <PageProblem />
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.kits} className={linkClass}>
            {say('Kits')}
          </Link>
        }
        title={kit?.name ?? say('Kit')}
        description={kit?.description}
        facts={
          kit ? (
            <>
              <Badge>{categoryNames(say)[kit.category]}</Badge>
              <span>
                {say('{count, plural, one {# question} other {# questions}}', {
                  count: kit.questionCount,
                })}
              </span>
              <span>{say('{minutes} minutes at most', { minutes: number(kit.minutes) })}</span>
            </>
          ) : null
        }
        actions={kit && can('kits.share') ? <KitLinkButton kit={kit} /> : null}
      />
      {kit?.linkUrl ? (
        <p className="pb-6 text-sm text-muted">
          {say('Members open it at')}{' '}
          <span className="font-mono break-all text-ink select-all">{kit.linkUrl}</span>
        </p>
      ) : null}
      {questions.error && !questions.data ? (
        <Problem error={questions.error} onRetry={() => void questions.refetch()} />
      ) : questions.data ? (
        <ol className="flex flex-col gap-3" aria-label={say('Questions')}>
          {questions.data.map((question) => (
            <Question
              key={question.position}
              question={question}
              isOfKit={question.category === kit?.category}
            />
          ))}
        </ol>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={8} />
        </Loading>
      )}
    </>
  )
}

function Question({
  question,
  isOfKit,
}: {
  question: Answers['kits']['questions'][number]
  /** Its category is the kit's, which stands above already. */
  isOfKit: boolean
}) {
  const words = useWords()
  const { say, number } = words
  const { position, text, category, competency, difficulty, retakes } = question
  return (
    <li className="flex gap-4 rounded-xl border border-line bg-surface px-5 py-4 shadow-card">
      <span
        aria-hidden="true"
        className="figures w-6 shrink-0 pt-0.5 font-serif text-lg text-muted"
      >
        {number(position)}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="font-serif text-lg text-ink">{text}</p>
        <div className="flex flex-wrap gap-2">
          <Badge>{subjectNames(say)[competency]}</Badge>
          <Badge>{difficultyNames(say)[difficulty]}</Badge>
          {isOfKit ? null : <Badge>{categoryNames(say)[category]}</Badge>}
        </div>
        <p className="figures flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          <ClockIcon className="size-4" />
          <span>{say('{time} to think', { time: durationOf(question.thinkSeconds, words) })}</span>
          <span>
            {say('{time} to answer', { time: durationOf(question.answerSeconds, words) })}
          </span>
          <span>
            {say(
              '{retakes, plural, =0 {no second take} one {one more take} other {# more takes}}',
              {
                retakes,
              },
            )}
          </span>
        </p>
      </div>
    </li>
  )
}

/** Seconds in words: `45 s`, `2 min`, `1 min 30 s`. */
const durationOf = (seconds: number, { say, number }: Words): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return say('{seconds} s', { seconds: number(rest) })
  if (rest === 0) return say('{minutes} min', { minutes: number(minutes) })
  return say('{minutes} min {seconds} s', { minutes: number(minutes), seconds: number(rest) })
}
