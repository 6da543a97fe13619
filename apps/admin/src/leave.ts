import { refusalOf } from '@app/client/api'
import { queryClient } from './api.ts'
import { webPaths } from './paths.ts'

/** Leaves for a page of the candidate app. What waits for it goes on waiting until the new page is there. */
export const leaveFor = (address: string): Promise<never> => {
  window.location.assign(address)
  return new Promise(() => undefined)
}

/** To sign in, and back to a page of this app. */
export const leaveForSignIn = (from: string): Promise<never> =>
  leaveFor(`${webPaths.signIn}?to=${encodeURIComponent(from)}`)

/**
 * Signed out meanwhile (in another tab, or because time was over): the next question that the page asks leads to the
 * sign-in page. What somebody sends is not cut short like that: the form says so and keeps what was typed.
 */
export const watchForSignOut = (): (() => void) =>
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    if (refusalOf(event.action.error)?.code !== 'signIn.required') return
    const { pathname, search } = window.location
    void leaveForSignIn(`${pathname}${search}`)
  })
