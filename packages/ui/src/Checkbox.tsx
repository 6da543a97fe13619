import type { ReactNode } from 'react'
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
} from 'react-aria-components/Checkbox'
import { classNames } from './class-names.ts'
import { FieldDescription, FieldError } from './field-parts.tsx'
import { CheckIcon, MinusIcon } from './icons.tsx'

export interface CheckboxProps extends Omit<
  CheckboxFieldProps,
  'children' | 'className' | 'style' | 'isInvalid'
> {
  /** The words beside the box; links are allowed. */
  children: ReactNode
  description?: ReactNode
  error?: string | undefined
  className?: string
}

/** Yes or no, sent with a form. What takes effect at once is a Switch. */
export function Checkbox({ children, description, error, className, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      className={classNames('flex flex-col gap-1', className)}
    >
      <CheckboxButton className="group flex cursor-pointer items-start gap-2.5 py-0.5 text-sm text-ink outline-none data-disabled:cursor-not-allowed data-disabled:text-muted">
        {({ isIndeterminate }) => (
          <>
            <span className="mt-px flex size-5 shrink-0 items-center justify-center rounded-xs border border-line-strong bg-raised text-surface transition-colors duration-100 group-hover:border-ink/70 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent-text group-data-disabled:bg-sunken group-data-indeterminate:border-accent-text group-data-indeterminate:bg-accent-text group-data-invalid:border-negative group-data-selected:border-accent-text group-data-selected:bg-accent-text forced-colors:text-[CanvasText]">
              {isIndeterminate ? (
                <MinusIcon className="size-4" />
              ) : (
                <CheckIcon className="invisible size-4 group-data-selected:visible" />
              )}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      <span className="flex flex-col gap-1 ps-7.5 empty:hidden">
        {description ? <FieldDescription>{description}</FieldDescription> : null}
        <FieldError>{error}</FieldError>
      </span>
    </CheckboxField>
  )
}
