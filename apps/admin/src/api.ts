import type { AppRouter } from '@app/api/router'
import { createQueries, type Queries } from '@app/client/queries'
import type { inferRouterOutputs } from '@trpc/server'

const queries: Queries<AppRouter> = createQueries<AppRouter>()
export const queryClient: Queries<AppRouter>['queryClient'] = queries.queryClient
/** Calls the API. */
export const client: Queries<AppRouter>['client'] = queries.client
/** Options for TanStack Query, procedure by procedure. */
export const api: Queries<AppRouter>['api'] = queries.api

/** What each procedure answers. */
export type Answers = inferRouterOutputs<AppRouter>
