import type { ReactNode } from 'react'
import { ChevronRightIcon } from './icons.tsx'

/** Words that open on demand. The browser's own <details>: found by its search, works in print. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
}: {
  summary: ReactNode
  children: ReactNode
  /** Open to begin with. */
  isOpen?: boolean
}) {
  return (
    <details className="group/disclosure text-sm" open={isOpen}>
      <summary className="-mx-1 inline-flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-sm px-1 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRightIcon className="size-4 transition-transform duration-100 group-open/disclosure:rotate-90 rtl:-scale-x-100" />
        {summary}
      </summary>
      <div className="pt-2 text-muted">{children}</div>
    </details>
  )
}
