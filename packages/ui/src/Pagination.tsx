import { Button } from './Button.tsx'
import { ChevronLeftIcon, ChevronRightIcon } from './icons.tsx'

export interface PaginationProps {
  /** Where we are, in words ("51 to 100 of 1,240 sessions"). */
  summary: string
  /** Undefined: this is the first page. */
  onPrevious?: (() => void) | undefined
  /** Undefined: this is the last page. */
  onNext?: (() => void) | undefined
  labels: {
    /** Name of the control ("Pages of sessions"). */
    navigation: string
    previous: string
    next: string
    /** Why "previous" does nothing on the first page. */
    isFirst: string
    /** Why "next" does nothing on the last page. */
    isLast: string
  }
}

/** Forth and back through a long list. The summary is announced when it changes. */
export function Pagination({ summary, onPrevious, onNext, labels }: PaginationProps) {
  return (
    <nav
      aria-label={labels.navigation}
      className="flex flex-wrap items-center justify-between gap-3 pt-4"
    >
      <output className="figures text-sm text-muted">{summary}</output>
      <div className="flex gap-2">
        <Button
          size="small"
          icon={<ChevronLeftIcon className="size-4 rtl:-scale-x-100" />}
          disabledReason={onPrevious ? undefined : labels.isFirst}
          {...(onPrevious ? { onPress: onPrevious } : {})}
        >
          {labels.previous}
        </Button>
        <Button
          size="small"
          disabledReason={onNext ? undefined : labels.isLast}
          {...(onNext ? { onPress: onNext } : {})}
        >
          {labels.next}
          <ChevronRightIcon className="size-4 rtl:-scale-x-100" />
        </Button>
      </div>
    </nav>
  )
}
