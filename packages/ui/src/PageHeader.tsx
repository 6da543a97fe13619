import type { ReactNode } from 'react'
import { useTitle } from './title.ts'

export interface PageHeaderProps {
  title: ReactNode
  /** Above the title: a link back, a breadcrumb, the name of what this belongs to. */
  eyebrow?: ReactNode
  description?: ReactNode
  /** Facts in one line under the description: badges, a date. */
  facts?: ReactNode
  actions?: ReactNode
}

/** Begins a page: its only h1, what it is for, and the main thing to do. A title in words names the browser's tab too. */
export function PageHeader({ title, eyebrow, description, facts, actions }: PageHeaderProps) {
  useTitle(typeof title === 'string' ? title : undefined)
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-6">
      <div className="flex min-w-0 max-w-prose flex-col gap-2">
        {eyebrow ? <div className="text-sm font-medium text-muted">{eyebrow}</div> : null}
        <h1 className="font-serif text-2xl tracking-[-0.01em] text-ink sm:text-3xl">{title}</h1>
        {description ? <p className="text-muted">{description}</p> : null}
        {facts ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
            {facts}
          </div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
    </header>
  )
}
