import type { Me } from '@app/domain/identity'
import { hashKey, useSuspenseQuery } from '@tanstack/react-query'
import { api, queryClient } from './api.ts'

const meOptions = api.identity.me.queryOptions(undefined, { staleTime: 60_000 })

/** Who is signed in, for a route that is about to open; null for a visitor. */
export const loadMe = (): Promise<Me | null> => queryClient.ensureQueryData(meOptions)

/** Who is signed in, or null, on pages that a visitor reaches as well. */
export const useVisitor = (): Me | null => useSuspenseQuery(meOptions).data

/** Who is signed in. Only inside pages that a signed-in person reaches. */
export const useMe = (): Me => {
  const data = useVisitor()
  if (!data) throw new Error('This page is for people who are signed in')
  return data
}

/** The account has changed; what was asked before stands. */
export const changeMe = (me: Me): void => {
  queryClient.setQueryData(meOptions.queryKey, me)
}

/** The name may have been changed by something else than the account's page. */
export const refreshMe = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: meOptions.queryKey })

/** After signing in or out, or taking another role: everything that was asked before may look different now. */
export const becomeMe = (me: Me | null): void => {
  queryClient.setQueryData(meOptions.queryKey, me)
  const kept = hashKey(meOptions.queryKey)
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== kept })
}
