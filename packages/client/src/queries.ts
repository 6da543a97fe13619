import { QueryClient } from '@tanstack/react-query'
import type { AnyTRPCRouter } from '@trpc/server'
import type { TRPCClient } from '@trpc/client'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { createApi, refusalOf } from './api.ts'

export type Queries<Router extends AnyTRPCRouter> = {
  queryClient: QueryClient
  client: TRPCClient<Router>
  api: TRPCOptionsProxy<Router>
}

/**
 * The API for a React app: `client` to call it, `api` for TanStack Query's options, and the cache that both share.
 * A refusal is an answer and is not asked for again; what did not arrive is, three times. Whether there is a network is
 * found out by trying: a browser that believes there is none is often wrong, and waiting without a word helps nobody.
 */
export const createQueries = <Router extends AnyTRPCRouter>(): Queries<Router> => {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 10_000,
        retry: (count, error) => refusalOf(error) === null && count < 3,
        retryDelay: (count) => Math.min(8000, 500 * 2 ** count),
      },
      mutations: { networkMode: 'always' },
    },
  })
  const client = createApi<Router>()
  return { queryClient, client, api: createTRPCOptionsProxy<Router>({ client, queryClient }) }
}
