import { classNames } from './class-names.ts'

/** A turning ring inside a button that is at work. Anything larger shows a Skeleton. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-block shrink-0 animate-turn rounded-full border-2 border-current/25 border-t-current',
        className,
      )}
    />
  )
}
