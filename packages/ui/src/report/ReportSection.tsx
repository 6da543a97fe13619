import { type ReactNode, useId } from 'react'

export interface ReportSectionProps {
  /** The section's address in the page. */
  id: string
  title: string
  /** A sentence under the title. */
  lead?: ReactNode
  /** Stands across from the title. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a report: ruled off, with a heading of the second level. */
export function ReportSection({ id, title, lead, action, children }: ReportSectionProps) {
  const headingId = useId()
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="flex flex-col gap-6 border-t border-line pt-8 print:gap-4 print:pt-5"
    >
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:break-after-avoid">
        <div className="flex max-w-prose min-w-0 flex-col gap-1.5">
          <h2 id={headingId} className="font-serif text-xl text-ink">
            {title}
          </h2>
          {lead ? <p className="text-sm text-muted">{lead}</p> : null}
        </div>
        {action ? <div className="print:hidden">{action}</div> : null}
      </header>
      {children}
    </section>
  )
}
