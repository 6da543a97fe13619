import type { OwnReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, Skeleton, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import type { Say } from '@app/ui/words'
import { useFollowing } from './following.ts'
import { NoReport } from './NoReport.tsx'
import { isMoving, stageOf, type Stage } from './report-stage.ts'
import { ReportHeader } from './ReportHeader.tsx'

const MakingReport = lazy(() => import('./MakingReport.tsx'))
const WordsStep = lazy(() => import('./WordsStep.tsx'))
const RatingStep = lazy(() => import('./RatingStep.tsx'))
const FullReport = lazy(() => import('./FullReport.tsx'))

const route = getRouteApi('/person/candidate/interviews/$sessionId/report')

const netMs = 15_000

/** The coaching report of one interview, from the moment it is being made. */
export function ReportPage() {
  const { sessionId } = route.useParams()
  const { say, sorry } = useWords()
  const { data, error } = useQuery({
    ...api.reports.mine.queryOptions({ sessionId }),
    // A net under the following: news may get lost on a bad line.
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? netMs : false),
  })
  if (data) return <Found key={sessionId} found={data} />
  if (error)
    return (
      <>
        <PageHeader title={say('Report')} />
        <Banner tone="negative" announce="assertive">
          <p>{sorry(error)}</p>
          <p>
            <Link to={paths.home} className={linkClass}>
              {say('Go to your interviews')}
            </Link>
          </p>
        </Banner>
      </>
    )
  return (
    <>
      <PageHeader title={say('Report')} />
      <Loading label={say('Loading the report')}>
        <PageShape />
      </Loading>
    </>
  )
}

function Found({ found }: { found: OwnReport }) {
  const { say } = useWords()
  const moving = isMoving(found)
  const watched = useFollowing(found.sessionId, moving)
  const stage = stageOf(found)
  const news = useNews(stage)
  const content = useFocusOnChange(stage)
  return (
    <>
      <ReportHeader found={found} stage={stage} />
      <output className="sr-only">{news}</output>
      <section
        ref={content}
        tabIndex={-1}
        aria-label={newsOf(stage, say) || say('Report')}
        className="outline-none"
      >
        <Suspense fallback={<PageShape />}>
          {stage === 'unfinished' || stage === 'abandoned' ? <NoReport found={found} /> : null}
          {stage === 'making' ? (
            <MakingReport found={found} steps={watched?.steps ?? found.steps} />
          ) : null}
          {stage === 'words' ? <WordsStep found={found} /> : null}
          {stage === 'rating' ? <RatingStep found={found} /> : null}
          {stage === 'report' ? (
            <FullReport found={found} steps={watched?.steps ?? found.steps} />
          ) : null}
        </Suspense>
      </section>
    </>
  )
}

const newsOf = (stage: Stage, say: Say): string =>
  ({
    unfinished: '',
    abandoned: '',
    making: say('Your report is being made.'),
    words: say('The words of your answers are needed.'),
    rating: say('Your report is ready. Rate yourself to open it.'),
    report: say('Your report is ready.'),
  })[stage]

/** What is said, politely, when the page has become another one; nothing for the one it began as. */
const useNews = (stage: Stage): string => {
  const { say } = useWords()
  const [seen, setSeen] = useState({ stage, news: '' })
  if (seen.stage !== stage) setSeen({ stage, news: newsOf(stage, say) })
  return seen.news
}

/**
 * Where the page became another one and the focus went with what was there (a button that was pressed), it goes to the
 * new content, read from its beginning. Somebody who is elsewhere on the page stays there.
 */
const useFocusOnChange = (stage: Stage): RefObject<HTMLElement | null> => {
  const content = useRef<HTMLElement>(null)
  const before = useRef(stage)
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    const { activeElement } = document
    const isGone = activeElement === null || activeElement === document.body
    if (!isGone && !content.current?.contains(activeElement)) return
    globalThis.scrollTo({ top: 0, behavior: 'instant' })
    content.current?.focus({ preventScroll: true })
  }, [stage])
  return content
}

function PageShape() {
  return (
    <div className="flex flex-col gap-8" aria-hidden="true">
      <SkeletonText lines={4} />
      <div className="grid gap-6 md:grid-cols-3">
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    </div>
  )
}
