import type { OwnSession } from '@app/domain/runs'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { isInTheMaking } from './session-words.ts'

const perPage = 6
/** While a report is being made it is looked for again this often. */
const makingMs = 4000

export type OwnSessionsFound = {
  /** Null until the first of them are here. */
  sessions: OwnSession[] | null
  total: number
  error: unknown
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  retry: () => void
}

/** The candidate's own interviews, page after page. */
export const useOwnSessions = (): OwnSessionsFound => {
  const query = useInfiniteQuery({
    queryKey: [...api.sessions.mine.pathKey(), 'pages'],
    queryFn: ({ pageParam }) =>
      client.sessions.mine.query({
        limit: perPage,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => {
      const now = new Date()
      const isMaking = state.data?.pages.some(({ items }) =>
        items.some((item) => isInTheMaking(item, now)),
      )
      return isMaking ? makingMs : false
    },
  })
  const pages = query.data?.pages
  return {
    sessions: pages ? pages.flatMap(({ items }) => items) : null,
    total: pages?.at(-1)?.total ?? 0,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}
