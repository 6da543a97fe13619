import { Button } from '@app/ui/Button'
import type { RefObject } from 'react'
import { useWords } from './words.ts'

/**
 * Above a list: how much was found, and the way back to all of it. The line takes the focus when that button has done
 * its work and is gone. What is found is announced by the list itself.
 */
export function ResultLine({
  line,
  children,
  onClear,
}: {
  line: RefObject<HTMLParagraphElement | null>
  children: string
  /** Undefined: nothing is filtered. */
  onClear: (() => void) | undefined
}) {
  const { say } = useWords()
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 pb-2 text-sm text-muted">
      <p ref={line} tabIndex={-1} className="figures rounded-sm">
        {children}
      </p>
      {onClear ? (
        <Button size="small" variant="quiet" onPress={onClear}>
          {say('Clear filters')}
        </Button>
      ) : null}
    </div>
  )
}
