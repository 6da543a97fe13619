import type { ReactNode } from 'react'

export function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="flex flex-col gap-4 border-t border-line py-8">
      <h2 className="text-xs font-medium text-muted">{name}</h2>
      {children}
    </section>
  )
}
