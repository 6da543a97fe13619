import { classNames } from './class-names.ts'
import { initials } from './initials.ts'

export interface AvatarProps {
  name: string
  size?: 'small' | 'medium' | 'large'
  /** The name is not written beside it, so it must be said here. */
  isAlone?: boolean
}

const sizes = { small: 'size-7 text-xs', medium: 'size-9 text-sm', large: 'size-14 text-lg' }

/** A person as two letters. There are no pictures of faces in JustInterview, on purpose. */
export function Avatar({ name, size = 'medium', isAlone = false }: AvatarProps) {
  return (
    <span
      {...(isAlone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full border border-accent-line bg-accent-soft font-semibold text-accent-text select-none',
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  )
}
