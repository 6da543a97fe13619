import type { OwnSession } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { Loading, Skeleton } from '@app/ui/Skeleton'
import { showToast } from '@app/ui/toasts'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import type { OwnSessionsFound } from './own-sessions.ts'
import { OwnSessionItem } from './OwnSessionItem.tsx'

const DeleteQuestion = lazy(() =>
  import('./OwnSessionDelete.tsx').then((module) => ({ default: module.OwnSessionDelete })),
)

/** The candidate's interviews, newest first, a few at a time. */
export function OwnSessions({ found }: { found: OwnSessionsFound }) {
  const { say } = useWords()
  const { sessions, total, error, hasMore, isLoadingMore, loadMore, retry } = found
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [now] = useState(() => new Date())
  const [deleting, setDeleting] = useState<OwnSession | null>(null)
  const isDeleted = useRef(false)
  const firstNew = useRef<number | null>(null)
  const shown = sessions?.length ?? 0

  // Whoever asked for more goes on where the new ones begin
  useEffect(() => {
    if (firstNew.current === null || shown <= firstNew.current) return
    list.current?.children[firstNew.current]?.querySelector('h3')?.focus()
    firstNew.current = null
  }, [shown])

  // The button that opened the dialog has gone with its interview, so the dialog cannot give the focus back to it
  useEffect(() => {
    if (deleting !== null || !isDeleted.current) return
    isDeleted.current = false
    heading.current?.focus()
  }, [deleting])

  return (
    <section aria-labelledby="own-sessions" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2
          id="own-sessions"
          ref={heading}
          tabIndex={-1}
          className="font-serif text-xl text-ink outline-none"
        >
          {say('Your interviews')}
        </h2>
        {sessions && total > shown ? (
          <output className="figures text-sm text-muted">
            {say('{shown} of {total}', { shown, total })}
          </output>
        ) : null}
      </div>
      {error && !sessions ? (
        <Problem error={error} onRetry={retry} />
      ) : !sessions ? (
        <SessionsLoading />
      ) : sessions.length === 0 ? (
        <EmptyState title={say('Nothing here yet')} level={3}>
          {say('Choose a set of questions: your interview and its report will stand here.')}
        </EmptyState>
      ) : (
        <ul ref={list} className="flex flex-col gap-3">
          {sessions.map((session) => (
            <OwnSessionItem
              key={session.sessionId}
              session={session}
              now={now}
              onDelete={() => setDeleting(session)}
            />
          ))}
        </ul>
      )}
      {error && sessions ? <Problem error={error} onRetry={retry} /> : null}
      {hasMore ? (
        <Button
          className="self-start"
          isPending={isLoadingMore}
          onPress={() => {
            firstNew.current = shown
            loadMore()
          }}
        >
          {say('Show more')}
        </Button>
      ) : null}
      {deleting ? (
        <Suspense>
          <DeleteQuestion
            session={deleting}
            onCancel={() => setDeleting(null)}
            onDeleted={() => {
              isDeleted.current = true
              setDeleting(null)
              showToast({ text: say('The interview is deleted.') })
            }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}

function SessionsLoading() {
  const { say } = useWords()
  return (
    <Loading label={say('Loading your interviews')}>
      <div className="flex flex-col gap-3">
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} className="h-32 w-full" />
        ))}
      </div>
    </Loading>
  )
}
