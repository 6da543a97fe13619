import { Button, type ButtonProps } from '@app/ui/Button'
import { useEffect, useRef } from 'react'

/** The second click of a double click, meant for the button that stood here before, comes within this time. */
const doubleClickMs = 800

/**
 * The one thing to do now. It has the focus as soon as it appears, so that Enter and Space lead through an interview;
 * give it a `key` that changes with what it does.
 */
export function PrimaryAction({ onPress, ...rest }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const shownAt = useRef(0)
  const clicks = useRef(0)
  const isRefused = rest.disabledReason !== undefined
  useEffect(() => {
    const { current } = button
    shownAt.current = performance.now()
    // A button that says why it does nothing is not what to do now. Who is writing to staff goes on writing: the next
    // letter, or a new line, must not press a button.
    const isWriting = document.activeElement?.matches('textarea, input') === true
    if (!isRefused && !isWriting) current?.focus()
    const end = new AbortController()
    const count = (event: MouseEvent): void => {
      clicks.current = event.detail
    }
    // A key pressed after it counts anew; one that is held down does not press a button again.
    const reset = (): void => {
      clicks.current = 0
    }
    current?.addEventListener('mousedown', count, { signal: end.signal })
    current?.addEventListener('keydown', reset, { signal: end.signal })
    return () => end.abort()
  }, [isRefused])
  return (
    <Button
      variant="primary"
      size="large"
      {...rest}
      ref={button}
      className="w-full sm:w-auto"
      onPress={(event) => {
        const isSecondClick = clicks.current > 1
        const isNew = performance.now() - shownAt.current < doubleClickMs
        if (!isSecondClick || !isNew) onPress?.(event)
      }}
    />
  )
}
