import type { Me } from '@app/domain/identity'
import type { Permission } from '@app/domain/permissions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api, queryClient } from './api.ts'

const meOptions = api.identity.me.queryOptions(undefined, { staleTime: 60_000 })

/** Who is signed in, for a route that is about to open; null for a visitor. */
export const loadMe = (): Promise<Me | null> => queryClient.ensureQueryData(meOptions)

/** Who is signed in. Only inside pages that a signed-in person reaches. */
export const useMe = (): Me => {
  const { data } = useSuspenseQuery(meOptions)
  if (!data) throw new Error('This page is for people who are signed in')
  return data
}

/** May the person who looks do this? The server said so along with who they are. */
export const useCan = (): ((permission: Permission) => boolean) => {
  const { can } = useMe()
  return (permission) => can.includes(permission)
}
