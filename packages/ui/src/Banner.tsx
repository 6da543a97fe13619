import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import { CautionIcon, CloseIcon, InfoIcon, NegativeIcon, PositiveIcon } from './icons.tsx'

export type Tone = 'info' | 'positive' | 'caution' | 'negative'

export interface BannerProps {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  /** What can be done about it. */
  action?: ReactNode
  /**
   * Set it where the banner appears in answer to something: `polite` waits its turn, `assertive`
   * interrupts (something failed). Left out, the banner is simply part of the page.
   */
  announce?: 'polite' | 'assertive'
  dismiss?: { label: string; onDismiss: () => void }
  className?: string
}

const looks: Record<Tone, { box: string; icon: ReactNode }> = {
  info: { box: 'border-info-line bg-info-soft [--tone:var(--info)]', icon: <InfoIcon /> },
  positive: {
    box: 'border-positive-line bg-positive-soft [--tone:var(--positive)]',
    icon: <PositiveIcon />,
  },
  caution: {
    box: 'border-caution-line bg-caution-soft [--tone:var(--caution)]',
    icon: <CautionIcon />,
  },
  negative: {
    box: 'border-negative-line bg-negative-soft [--tone:var(--negative)]',
    icon: <NegativeIcon />,
  },
}

/** Something that concerns the whole page or card: what happened, what it means, what to do. */
export function Banner({
  tone,
  title,
  children,
  action,
  announce,
  dismiss,
  className,
}: BannerProps) {
  const role = announce && (announce === 'assertive' ? 'alert' : 'status')
  return (
    <div
      {...(role ? { role } : {})}
      className={classNames(
        'flex items-start gap-3 rounded-lg border px-4 py-3 text-sm text-ink',
        looks[tone].box,
        className,
      )}
    >
      <span className="text-(--tone)">{looks[tone].icon}</span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-[1_1_16rem] flex-col gap-0.5">
          {title ? <p className="font-semibold text-(--tone)">{title}</p> : null}
          {children ? <div className="flex flex-col gap-1.5">{children}</div> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
      {dismiss ? (
        <IconButton
          label={dismiss.label}
          icon={<CloseIcon className="size-4" />}
          size="small"
          onPress={dismiss.onDismiss}
          className="-me-2 -mt-1.5"
        />
      ) : null}
    </div>
  )
}
