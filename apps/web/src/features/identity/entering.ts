import type { Me } from '@app/domain/identity'
import { refusalOf } from '@app/client/api'
import { useNavigate } from '@tanstack/react-router'
import { destinationOf } from '../../destinations.ts'
import { useGo } from '../../go.ts'
import { becomeMe } from '../../me.ts'
import { paths } from '../../paths.ts'

/**
 * What follows whichever way of signing in: where the person wanted to go, or first the page that asks for the second
 * step. For the options of a mutation that answers who one is now.
 * @param wanted finds the page that was wanted, when it is needed
 */
export const useEntering = (
  wanted: () => string | undefined,
): {
  onSuccess: (me: Me) => Promise<void>
  onError: (error: unknown) => Promise<void> | undefined
} => {
  const go = useGo()
  const navigate = useNavigate()
  return {
    onSuccess: (me) => {
      becomeMe(me)
      return go(destinationOf(me, wanted()))
    },
    onError: (error) =>
      refusalOf(error)?.code === 'signIn.secondFactorNeeded'
        ? navigate({ to: paths.secondStep, search: { to: wanted() }, replace: true })
        : undefined,
  }
}

/** The first step was right: nothing to complain of, the page is about to change. */
export const problemOf = (error: unknown): unknown =>
  refusalOf(error)?.code === 'signIn.secondFactorNeeded' ? null : error
