import type { ReactNode } from 'react'

/** The person's half of the stage: how they are seen, where things stand, and what to do. */
export function YourSide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="flex min-w-0 flex-col gap-5 rounded-xl border border-line bg-surface p-5 shadow-card"
    >
      {children}
    </section>
  )
}
