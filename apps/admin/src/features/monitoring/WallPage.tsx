import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { LiveIcon } from '@app/ui/place-icons'
import { Loading, Skeleton } from '@app/ui/Skeleton'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../words.ts'
import { Announcer } from './Announcer.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { useWall, type Wall } from './use-wall.ts'
import { WallCards } from './WallCards.tsx'
import { WallFilters } from './WallFilters.tsx'
import { WallList } from './WallList.tsx'
import { shownOf } from './wall-order.ts'
import type { WallSearch } from './wall-search.ts'

const route = getRouteApi('/staff/live')

/** Every interview that goes on now in the cohorts that the person reaches, as it goes on. */
export function WallPage() {
  const { say } = useWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wall = useWall()
  const change = useCallback(
    (next: Partial<WallSearch>) => {
      void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false })
    },
    [navigate],
  )
  const open = useCallback((session: string) => change({ session }), [change])
  const close = useCallback(() => change({ session: undefined }), [change])
  const isList = search.view === 'list'
  return (
    <>
      <PageHeader
        title={say('Live')}
        description={say(
          'Interviews of your candidates that go on now. Candidates can see that you may follow, and what of it: never picture, voice or words.',
        )}
        actions={
          <Button onPress={() => change({ view: isList ? undefined : 'list' })}>
            {isList ? say('Show as cards') : say('Show as a list')}
          </Button>
        }
      />
      <LineBanner wall={wall} />
      <Announcer entries={wall.entries} cards={wall.cards} />
      <Going wall={wall} search={search} onChange={change} onOpen={open} />
      {search.session ? (
        <HelpDialog
          key={search.session}
          sessionId={search.session}
          entry={wall.entries.get(search.session)}
          aheadMs={wall.aheadMs}
          onClose={close}
        />
      ) : null}
    </>
  )
}

type GoingProps = {
  wall: Wall
  search: WallSearch
  onChange: (change: Partial<WallSearch>) => void
  onOpen: (sessionId: string) => void
}

function Going({ wall, search, onChange, onOpen }: GoingProps) {
  const { say } = useWords()
  const shown = useMemo(
    () => shownOf(wall.entries.values(), wall.cards, search),
    [wall.entries, wall.cards, search],
  )
  if (wall.heardAt === null && wall.line !== 'away') return <WallLoading />
  if (wall.entries.size === 0) return <NobodyYet />
  const needed = shown.filter(({ troubles }) => troubles.length > 0).length
  return (
    <>
      <WallFilters wall={wall} search={search} onChange={onChange} />
      <p className="figures flex flex-wrap items-baseline gap-x-4 pb-4 text-ink">
        <span className="font-serif text-xl">
          {needed === 0
            ? say('Nobody needs a look')
            : say('{needed, plural, one {# needs a look} other {# need a look}}', { needed })}
        </span>
        <span className="text-muted">
          {say('{shown} of {count, plural, one {# interview} other {# interviews}} going on', {
            shown: shown.length,
            count: wall.entries.size,
          })}
        </span>
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={say('No interview matches')}
          action={
            <Button
              onPress={() => onChange({ cohort: undefined, kit: undefined, doing: undefined })}
            >
              {say('Clear filters')}
            </Button>
          }
        >
          {say('Interviews that need somebody would be shown here all the same.')}
        </EmptyState>
      ) : search.view === 'list' ? (
        <WallList shown={shown} aheadMs={wall.aheadMs} onOpen={onOpen} />
      ) : (
        <WallCards shown={shown} aheadMs={wall.aheadMs} onOpen={onOpen} />
      )}
    </>
  )
}

function LineBanner({ wall }: { wall: Wall }) {
  const { say, time } = useWords()
  if (wall.line !== 'away') return null
  return (
    <Banner
      tone="caution"
      announce="polite"
      title={say('No live connection just now')}
      className="mb-5"
    >
      {wall.heardAt
        ? say('What you see is from {time}. It is tried again by itself.', {
            time: time(wall.heardAt),
          })
        : say('It is tried again by itself.')}
    </Banner>
  )
}

function WallLoading() {
  const { say } = useWords()
  return (
    <Loading label={say('Loading')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
        {[1, 2, 3, 4, 5, 6].map((place) => (
          <Skeleton key={place} className="h-44 rounded-xl" />
        ))}
      </div>
    </Loading>
  )
}

function NobodyYet() {
  const { say } = useWords()
  return (
    <EmptyState
      title={say('Nobody is interviewing just now')}
      picture={<LiveIcon className="size-7" />}
    >
      {say(
        'When a candidate of your cohorts begins an interview, a card with their name appears here by itself: where they are, for how long, whether camera, microphone and connection work, and whether they ask for help.',
      )}
    </EmptyState>
  )
}
