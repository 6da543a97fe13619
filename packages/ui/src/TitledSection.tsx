import type { ReactNode } from 'react'

export interface TitledSectionProps {
  title: ReactNode
  /** A sentence or two under the title. */
  description?: ReactNode
  children: ReactNode
  /** The heading's level in the page's outline. */
  level?: 2 | 3
  id?: string
}

/** One of several subjects on a long page: its title beside it where there is room, above it elsewhere. */
export function TitledSection({ title, description, children, level = 2, id }: TitledSectionProps) {
  const Heading = `h${level}` as const
  return (
    <section
      {...(id ? { id } : {})}
      className="grid gap-x-12 gap-y-4 border-t border-line pt-8 first:border-t-0 first:pt-0 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <header className="flex flex-col gap-1.5">
        <Heading className="font-serif text-xl text-ink">{title}</Heading>
        {description ? <p className="text-sm text-muted">{description}</p> : null}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
