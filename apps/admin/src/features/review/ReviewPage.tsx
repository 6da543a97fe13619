import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { buttonClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { api } from '../../api.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { ResultLine } from '../../ResultLine.tsx'
import { given } from '../../search-params.ts'
import { useWords } from '../../words.ts'
import { ReviewFilters } from './ReviewFilters.tsx'
import { reviewColumns } from './review-columns.tsx'
import { isNarrowed, reviewInput, type ReviewSearch } from './review-search.ts'

const route = getRouteApi('/staff/review')

/** What waits for a person: interviews to review, and candidates who asked for a look at a score. */
export function ReviewPage() {
  const words = useWords()
  const { say } = words
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.review.list.queryOptions(reviewInput(search), { placeholderData: keepPreviousData }),
  )
  const columns = useMemo(
    () => reviewColumns(words, query.dataUpdatedAt),
    [words, query.dataUpdatedAt],
  )
  const change = (next: { [Key in keyof ReviewSearch]?: ReviewSearch[Key] | undefined }) => {
    void navigate({
      search: (now) => given({ ...now, after: undefined, ...next }) as ReviewSearch,
      resetScroll: false,
    })
  }
  const line = useRef<HTMLParagraphElement>(null)
  const clear = () => {
    change({ state: undefined, mine: undefined, cohort: undefined })
    line.current?.focus()
  }
  const hasFilters = isNarrowed(search)
  return (
    <>
      <PageHeader
        title={say('Review')}
        description={say(
          'Interviews that wait for a person, the longest wait first. A candidate who asked for a look at a score is marked.',
        )}
      />
      <ReviewFilters search={search} onChange={change} />
      <ResultLine line={line} onClear={hasFilters ? clear : undefined}>
        {query.data
          ? say('{total, plural, one {# interview} other {# interviews}}', {
              total: query.data.total,
            })
          : ''}
      </ResultLine>
      <PagedTable
        caption={say('Review')}
        cardsBelow="56rem"
        columns={columns}
        rowKey={(row) => row.sessionId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} interviews', range)}
        empty={
          hasFilters
            ? {
                said: say('No interview matches.'),
                shown: (
                  <EmptyState
                    title={say('No interview matches')}
                    action={<Button onPress={clear}>{say('Clear filters')}</Button>}
                  >
                    {say('Nothing in the queue fits what you are looking for.')}
                  </EmptyState>
                ),
              }
            : {
                said: say('Nothing waits for a review.'),
                shown: (
                  <EmptyState
                    title={say('Nothing waits for a review')}
                    action={
                      <Link to={paths.home} className={buttonClass()}>
                        {say('To the sessions')}
                      </Link>
                    }
                  >
                    {say(
                      'Every completed interview of your candidates comes here, and leaves when somebody has reviewed it.',
                    )}
                  </EmptyState>
                ),
              }
        }
        size={search.size}
        onPage={(after) => change({ after })}
        onSize={(size) => change({ size: size === '25' ? undefined : size })}
      />
    </>
  )
}
