import type { FormEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { focusFirstInvalid } from './first-invalid.ts'

export interface FormProps {
  children: ReactNode
  /** The browser's own submit is prevented already. */
  onSubmit: () => void
  /** A name for those who listen, when no heading stands right above. */
  label?: string
  className?: string
}

/**
 * A form in one column. Its fields keep what was typed; the app decides when they are cleared. Sent with a mistake, it
 * leads to the first field that has one.
 */
export function Form({ children, onSubmit, label, className }: FormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onSubmit()
    focusFirstInvalid(event.currentTarget)
  }
  return (
    <form
      {...(label ? { 'aria-label': label } : {})}
      onSubmit={submit}
      noValidate
      className={classNames('flex flex-col gap-5', className)}
    >
      {children}
    </form>
  )
}

/** Fields that belong side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid gap-5 @md:auto-cols-fr @md:grid-flow-col">{children}</div>
    </div>
  )
}

export interface FieldsetProps {
  legend: string
  description?: ReactNode
  children: ReactNode
}

/** Fields under a common heading. */
export function Fieldset({ legend, description, children }: FieldsetProps) {
  return (
    <fieldset className="flex flex-col gap-5 border-t border-line pt-5 first:border-t-0 first:pt-0">
      <legend className="float-start font-serif text-lg text-ink">{legend}</legend>
      {description ? <p className="-mt-3 text-sm text-muted">{description}</p> : null}
      {children}
    </fieldset>
  )
}

/** The buttons that end a form or a step: the main one first in reading order, at the end by sight. */
export function FormActions({
  children,
  align = 'start',
}: {
  children: ReactNode
  align?: 'start' | 'end' | 'between'
}) {
  const alignment = {
    start: 'justify-start',
    end: 'justify-start sm:flex-row-reverse sm:justify-start',
    between: 'justify-between',
  }[align]
  return (
    <div className={classNames('flex flex-wrap items-center gap-3', alignment)}>{children}</div>
  )
}
