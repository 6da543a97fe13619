import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { isStaffPath } from './destinations.ts'

/** Leaves this page load for the staff's app. What waits for it goes on waiting until the new page is there. */
export const leaveFor = (path: string): Promise<never> => {
  window.location.assign(path)
  return new Promise(() => undefined)
}

/** Goes to an address of ours, of whichever app; the page left behind is not gone back to. */
export const useGo = (): ((path: string) => Promise<void>) => {
  const navigate = useNavigate()
  return useCallback(
    (path) => (isStaffPath(path) ? leaveFor(path) : navigate({ href: path, replace: true })),
    [navigate],
  )
}
