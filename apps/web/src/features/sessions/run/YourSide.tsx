import type { ReactNode } from 'react'

/** The person's half of the stage: how they are seen, where things stand, and what to do. */
export function YourSide({
  label,
  isFirst,
  children,
}: {
  label: string
  /** On a phone: above the question, because there is something to decide. */
  isFirst: boolean
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      className={`flex min-w-0 flex-col gap-4 rounded-xl border border-line bg-surface p-5 shadow-card sm:gap-5 ${isFirst ? 'max-lg:order-first' : ''}`}
    >
      {children}
    </section>
  )
}
