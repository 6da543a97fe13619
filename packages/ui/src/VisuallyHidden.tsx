import type { ReactNode } from 'react'

/** Words for those who listen rather than look. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span {...(id ? { id } : {})} className="sr-only">
      {children}
    </span>
  )
}
