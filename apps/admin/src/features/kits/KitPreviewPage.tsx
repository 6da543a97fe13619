import { refusalOf } from '@app/client/api'
import type { KitDetail } from '@app/domain/kit-views'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { QuestionPlayer } from '../questions/asking/QuestionPlayer.tsx'
import { minutesOf } from './kit-form.ts'
import { KitQuestionTimes } from './KitQuestionFacts.tsx'

const route = getRouteApi('/staff/kits/$kitId/preview')

/** A kit as a candidate meets it, one question at a time, without an interview being begun. */
export function KitPreviewPage() {
  const { say } = useWords()
  const { kitId } = route.useParams()
  const query = useQuery(api.kits.detail.queryOptions({ kitId }))
  if (query.data) return <Preview kit={query.data} />
  if (refusalOf(query.error)?.code === 'kit.notFound') return <PageProblem />
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Loading label={say('Loading')}>
      <SkeletonText lines={8} />
    </Loading>
  )
}

function Preview({ kit }: { kit: KitDetail }) {
  const { say, number } = useWords()
  const { questions } = kit
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.kit} params={{ kitId: kit.kitId }} className={linkClass}>
            {say('Back to the kit')}
          </Link>
        }
        title={say('Preview: {kit}', { kit: kit.name })}
        description={kit.description}
        facts={
          <>
            <span>
              {say('{count, plural, one {# question} other {# questions}}', {
                count: questions.length,
              })}
            </span>
            <span>
              {say('{minutes} minutes at most', { minutes: number(minutesOf(questions)) })}
            </span>
          </>
        }
      />
      {questions.length === 0 ? (
        <EmptyState title={say('No questions yet')}>
          {say('There is nothing to preview until the kit asks something.')}
        </EmptyState>
      ) : (
        <Walk questions={questions} />
      )}
    </>
  )
}

function Walk({ questions }: { questions: KitDetail['questions'] }) {
  const { say, number } = useWords()
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const question = questions[at]
  if (!question) return null
  const go = (next: number) => {
    setAt(next)
    heading.current?.focus()
  }
  return (
    <section className="flex max-w-3xl flex-col gap-5">
      <h2 ref={heading} tabIndex={-1} className="figures text-sm font-medium text-muted">
        {say('Question {number} of {count}', {
          number: number(at + 1),
          count: number(questions.length),
        })}
      </h2>
      <div className="flex flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-card">
        {question.media ? (
          <div className="flex flex-col items-center border-b border-line bg-accent-soft px-5 py-6">
            <QuestionPlayer key={at} media={question.media} language={question.language} />
          </div>
        ) : null}
        <div className="flex flex-col gap-5 px-5 py-6 sm:px-8 sm:py-8">
          <p className="font-serif text-lg leading-[1.35] text-ink sm:text-2xl sm:leading-[1.35]">
            {question.text}
          </p>
          <KitQuestionTimes question={question} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onPress={() => go(at - 1)}
          disabledReason={at === 0 ? say('This is the first question.') : undefined}
        >
          {say('Previous')}
        </Button>
        <Button
          variant="primary"
          onPress={() => go(at + 1)}
          disabledReason={
            at === questions.length - 1 ? say('This is the last question.') : undefined
          }
        >
          {say('Next')}
        </Button>
      </div>
      <p className="max-w-prose text-sm text-muted">
        {say(
          'Candidates hear or see each question once by itself, then think and answer while the time runs. Adjustments, such as extra time, are added for those who have them.',
        )}
      </p>
    </section>
  )
}
