import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  /** What will stand here, and what to do so that it does. */
  children: ReactNode
  action?: ReactNode
  /** A drawing or an icon; decoration. */
  picture?: ReactNode
  level?: 2 | 3 | 4
}

/** In place of a list that has nothing in it yet. */
export function EmptyState({ title, children, action, picture, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="flex flex-col items-center gap-4 rounded-xl border border-dashed border-line-strong/50 px-6 py-12 text-center">
      <span
        aria-hidden="true"
        className="flex size-14 items-center justify-center rounded-full bg-accent-soft text-accent-text"
      >
        {picture ?? <Sheet />}
      </span>
      <div className="flex max-w-md flex-col gap-1.5">
        <Heading className="font-serif text-xl text-ink">{title}</Heading>
        <div className="text-sm text-muted">{children}</div>
      </div>
      {action ? <div className="flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  )
}

function Sheet() {
  return (
    <svg viewBox="0 0 28 28" className="size-7" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path
        d="M7 4h10l4 4v16H7Zm10 0v4h4M10.5 13h7m-7 4h7m-7 4h4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
