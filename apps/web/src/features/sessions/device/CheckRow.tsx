import { StatusBadge, type Status } from '@app/ui/StatusBadge'
import type { ReactNode } from 'react'

/** One line of the device check: what was looked at, what was found, and what to do about it. */
export function CheckRow({
  title,
  status,
  verdict,
  sentence,
  children,
}: {
  title: string
  status: Status
  verdict: string
  sentence: string
  children?: ReactNode
}) {
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-medium text-ink">{title}</h3>
        <StatusBadge status={status}>{verdict}</StatusBadge>
      </div>
      <p className="text-sm text-muted">{sentence}</p>
      {children}
    </li>
  )
}
