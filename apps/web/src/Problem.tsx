import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { buttonClass } from '@app/ui/styles'
import { paths } from './paths.ts'
import { useWords } from './words.ts'

/** The address of the page at hand, to come back to after signing in. */
const here = (): string => `${window.location.pathname}${window.location.search}`

/** In place of what could not be loaded: what went wrong, and the way on. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { say, sorry } = useWords()
  const isSignedOut = refusalOf(error)?.code === 'signIn.required'
  const way = isSignedOut ? (
    <a
      className={buttonClass({ size: 'small' })}
      href={`${paths.signIn}?to=${encodeURIComponent(here())}`}
    >
      {say('Sign in')}
    </a>
  ) : onRetry ? (
    <Button size="small" onPress={onRetry}>
      {say('Try again')}
    </Button>
  ) : null
  return (
    <Banner tone="negative" announce="assertive" action={way}>
      {sorry(error)}
    </Banner>
  )
}
