import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface CardProps {
  children: ReactNode
  title?: ReactNode
  /** A sentence under the title. */
  description?: ReactNode
  /** The heading's level in the page's outline. */
  level?: 2 | 3 | 4
  /** Stands across from the title: a button, a badge. */
  action?: ReactNode
  footer?: ReactNode
  /** `plain`: no frame, for cards inside cards. `sunken`: set back. */
  look?: 'framed' | 'sunken' | 'plain'
  padding?: 'normal' | 'none'
  className?: string
}

const looks = {
  framed: 'rounded-xl border border-line bg-surface shadow-card',
  sunken: 'rounded-xl bg-sunken',
  plain: '',
}

/**
 * One subject on its own ground. Found by its heading; not a landmark, of which a page of cards would
 * have too many.
 */
export function Card({
  children,
  title,
  description,
  level = 2,
  action,
  footer,
  look = 'framed',
  padding = 'normal',
  className,
}: CardProps) {
  const Heading = `h${level}` as const
  const inset = look === 'plain' ? '' : 'px-5 sm:px-6'
  return (
    <section className={classNames('flex min-w-0 flex-col', looks[look], className)}>
      {title ? (
        <header
          className={classNames(
            'flex flex-wrap items-start justify-between gap-x-4 gap-y-2',
            inset,
            look === 'plain' ? 'pb-3' : 'pt-5',
            padding === 'none' && 'pb-4',
          )}
        >
          <div className="flex min-w-0 flex-col gap-1">
            <Heading className="font-serif text-lg text-ink">{title}</Heading>
            {description ? <p className="text-sm text-muted">{description}</p> : null}
          </div>
          {action}
        </header>
      ) : null}
      <div
        className={classNames(
          'min-w-0 flex-1',
          padding === 'normal' && inset,
          padding === 'normal' && look !== 'plain' && (title ? 'pt-4 pb-5' : 'py-5'),
        )}
      >
        {children}
      </div>
      {footer ? (
        <footer className={classNames('border-t border-line py-3.5 text-sm text-muted', inset)}>
          {footer}
        </footer>
      ) : null}
    </section>
  )
}
