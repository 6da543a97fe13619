import type { ReactNode } from 'react'
import {
  FieldError as AriaFieldError,
  Label as AriaLabel,
  Text,
} from 'react-aria-components/TextField'
import { NegativeIcon } from './icons.tsx'

/** The label above a control, with a word beside it when the field may stay empty. */
export function FieldLabel({
  children,
  optionalLabel,
}: {
  children: ReactNode
  optionalLabel?: string | undefined
}) {
  return (
    <AriaLabel className="flex items-baseline gap-2 text-sm font-medium text-ink">
      {children}
      {optionalLabel ? <span className="font-normal text-muted">{optionalLabel}</span> : null}
    </AriaLabel>
  )
}

/** What to enter and why it is asked. Stands before the control, so that it is read in time. */
export function FieldDescription({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="text-sm text-muted">
      {children}
    </Text>
  )
}

/** What is wrong and how to mend it. Empty: what the browser's own validation says, if anything. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <AriaFieldError className="flex items-start gap-1.5 text-sm text-negative">
      {(validation) => (
        <>
          <NegativeIcon className="mt-0.5 size-4" />
          <span>{children ?? validation.validationErrors.join(' ')}</span>
        </>
      )}
    </AriaFieldError>
  )
}

/** The words every field takes. */
export interface FieldWords {
  label: string
  description?: ReactNode
  /** A sentence makes the field invalid; undefined or empty leaves it valid. */
  error?: string | undefined
  /** Shown beside the label of a field that may stay empty: the app's word for "optional". */
  optionalLabel?: string | undefined
}
