import type { ReactNode } from 'react'

/** One thing that is stored, and who can see it. */
export function StoredFact({
  title,
  who,
  isForScreen = false,
  children,
}: {
  title: string
  who: string
  /** Nobody else's business: it stays off paper, which is handed around. */
  isForScreen?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={`grid gap-x-8 gap-y-0.5 border-t border-line py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)_12rem] print:grid-cols-[9rem_minmax(0,1fr)_9rem] ${isForScreen ? 'print:hidden' : ''}`}
    >
      <dt className="text-muted">{title}</dt>
      <dd className="text-ink">{children}</dd>
      <dd className="text-muted">{who}</dd>
    </div>
  )
}
