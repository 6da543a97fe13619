import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import type { ReactNode } from 'react'
import { useWords } from './words.ts'

/** In place of what could not be loaded: what went wrong, and the way on. */
export function Problem({
  error,
  onRetry,
  action,
}: {
  error: unknown
  onRetry?: () => void
  /** A better way on than trying again. */
  action?: ReactNode
}) {
  const { say, sorry } = useWords()
  return (
    <Banner
      tone="negative"
      announce="assertive"
      action={
        action ??
        (onRetry ? (
          <Button size="small" onPress={onRetry}>
            {say('Try again')}
          </Button>
        ) : null)
      }
    >
      {sorry(error)}
    </Banner>
  )
}
