import { Button, type ButtonProps } from '@app/ui/Button'
import { useEffect, useRef } from 'react'

/** A press meant for the button that stood here before must not reach this one. */
const deafMs = 600

/**
 * The one thing to do now. It has the focus as soon as it appears, so that Enter and Space lead through an interview;
 * give it a `key` that changes with what it does.
 */
export function PrimaryAction({ onPress, ...rest }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
    button.current?.focus()
  }, [])
  return (
    <Button
      variant="primary"
      size="large"
      {...rest}
      ref={button}
      className="w-full sm:w-auto"
      onPress={(event) => {
        if (performance.now() - shownAt.current > deafMs) onPress?.(event)
      }}
    />
  )
}
