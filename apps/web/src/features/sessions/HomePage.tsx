import { PageHeader } from '@app/ui/PageHeader'
import { useTitle } from '@app/ui/title'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useMe } from '../../me.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { OwnAssignments } from '../assignments/OwnAssignments.tsx'
import { NewsNotice } from '../review/NewsNotice.tsx'
import { choiceOf } from './chosen.ts'
import { ChosenPractice } from './ChosenPractice.tsx'
import { ContinueSessions } from './ContinueSessions.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { firstName } from './first-name.ts'
import { KitsLoading } from './KitsLoading.tsx'
import { useOwnSessions } from './own-sessions.ts'
import { OwnSessions } from './OwnSessions.tsx'
import { toGoOnWith } from './session-words.ts'
import { useStart } from './start.ts'

/** Its tabs and pickers are heavy, and whoever has something to go on with goes on at once. */
const NewPractice = lazy(() =>
  import('./NewPractice.tsx').then((module) => ({ default: module.NewPractice })),
)

/** Where a candidate begins: go on, look at what there is, or start something new. */
export function HomePage() {
  const { say } = useWords()
  const { person } = useMe()
  const search = useSearch({ from: '/person/candidate/' })
  const { start, starting, error } = useStart()
  const found = useOwnSessions()
  const choice = choiceOf(search)
  const isFirstVisit = found.sessions?.length === 0
  const open = toGoOnWith(found.sessions ?? [])
  const problem = useRef<HTMLDivElement>(null)
  // Whoever pressed Start far down the page sees why nothing starts
  useEffect(() => {
    if (error) problem.current?.focus()
  }, [error])
  const name = firstName(person.name)
  useTitle(say('Practice'))

  return (
    <>
      <PageHeader
        title={
          <>
            {isFirstVisit
              ? say('Welcome, {name}', { name })
              : say('Good to see you, {name}', { name })}
          </>
        }
        description={
          isFirstVisit
            ? say(
                'This is your place to practise interviews. No member of staff sees or hears your recordings.',
              )
            : say('Answer out loud, then read what your own words show.')
        }
      />
      <div className="flex flex-col gap-10">
        {error ? (
          <div ref={problem} tabIndex={-1} className="scroll-mt-24 outline-none">
            <Problem error={error} />
          </div>
        ) : null}
        <NewsNotice />
        {choice ? <ChosenPractice choice={choice} start={start} starting={starting} /> : null}
        <OwnAssignments start={start} starting={starting} />
        {open.length > 0 ? <ContinueSessions sessions={open} /> : null}
        {isFirstVisit && !choice ? <FirstVisit start={start} starting={starting} /> : null}
        <Columns isWide={isFirstVisit} aside={isFirstVisit ? null : <OwnSessions found={found} />}>
          <Suspense fallback={<KitsLoading />}>
            <NewPractice isFirstVisit={isFirstVisit} start={start} starting={starting} />
          </Suspense>
        </Columns>
      </div>
    </>
  )
}

/** Two columns where there is room: what is new, and what has been. */
function Columns({
  isWide,
  children,
  aside,
}: {
  isWide: boolean
  children: ReactNode
  aside: ReactNode
}) {
  return (
    <div
      className={
        isWide ? '' : 'grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]'
      }
    >
      {children}
      {aside}
    </div>
  )
}
