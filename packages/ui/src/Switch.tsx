import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch'
import { classNames } from './class-names.ts'
import { FieldDescription } from './field-parts.tsx'

export interface SwitchProps extends Omit<
  SwitchFieldProps,
  'children' | 'className' | 'style' | 'isInvalid'
> {
  children: ReactNode
  description?: ReactNode
  className?: string
}

/** On or off, with effect at once. Its words say what is on, and never change with the state. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={classNames('flex flex-col gap-0.5', className)}>
      <SwitchButton className="group flex cursor-pointer items-start justify-between gap-4 py-0.5 text-sm font-medium text-ink outline-none data-disabled:cursor-not-allowed data-disabled:text-muted">
        <span>{children}</span>
        <span className="flex h-6 w-11 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors duration-150 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent-text group-data-selected:border-accent-text group-data-selected:bg-accent-text">
          <span className="size-4.5 rounded-full bg-line-strong transition-transform duration-150 group-data-selected:translate-x-5 group-data-selected:bg-surface rtl:group-data-selected:-translate-x-5 forced-colors:bg-[ButtonText]! forced-colors:group-data-selected:bg-[Highlight]!" />
        </span>
      </SwitchButton>
      {description ? (
        <span className="pe-16">
          <FieldDescription>{description}</FieldDescription>
        </span>
      ) : null}
    </SwitchField>
  )
}
