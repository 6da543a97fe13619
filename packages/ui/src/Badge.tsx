import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type BadgeTone = 'neutral' | 'accent' | 'info' | 'positive' | 'caution' | 'negative'

const tones: Record<BadgeTone, string> = {
  neutral: 'border-line bg-sunken text-muted',
  accent: 'border-accent-line bg-accent-soft text-accent-text',
  info: 'border-info-line bg-info-soft text-info',
  positive: 'border-positive-line bg-positive-soft text-positive',
  caution: 'border-caution-line bg-caution-soft text-caution',
  negative: 'border-negative-line bg-negative-soft text-negative',
}

export interface BadgeProps {
  children: ReactNode
  tone?: BadgeTone
  icon?: ReactNode
}

/** A word or two about a thing: its category, its count. Nothing happens when it is pressed. */
export function Badge({ children, tone = 'neutral', icon }: BadgeProps) {
  return (
    <span
      className={classNames(
        'figures inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}
