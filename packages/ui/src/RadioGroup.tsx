import type { ReactNode } from 'react'
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components/RadioGroup'
import { classNames } from './class-names.ts'
import { FieldDescription, FieldError, FieldLabel, type FieldWords } from './field-parts.tsx'

export interface RadioOption<Value extends string = string> {
  value: Value
  label: ReactNode
  description?: ReactNode
  isDisabled?: boolean
}

export interface RadioGroupProps<Value extends string = string>
  extends
    FieldWords,
    Omit<
      AriaRadioGroupProps,
      'children' | 'className' | 'style' | 'isInvalid' | 'value' | 'defaultValue' | 'onChange'
    > {
  options: readonly RadioOption<Value>[]
  value?: Value | null
  defaultValue?: Value
  onChange?: (value: Value) => void
  /** `cards`: each option on its own framed ground, for choices that need a sentence each. */
  look?: 'list' | 'cards'
  /** How many cards stand side by side where there is room. */
  columns?: 1 | 2 | 3
  className?: string
}

const columnClass = { 1: '', 2: '@md:grid-cols-2', 3: '@md:grid-cols-2 @2xl:grid-cols-3' }

const cardClass =
  'h-full rounded-lg border border-line bg-surface p-3.5 transition-colors duration-100 hover:border-line-strong ' +
  'data-selected:border-accent-text data-selected:bg-accent-soft data-selected:inset-ring data-selected:inset-ring-accent-text ' +
  'data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent-text'

/** One of a few, all in view. */
export function RadioGroup<Value extends string = string>({
  label,
  description,
  error,
  optionalLabel,
  options,
  value,
  defaultValue,
  onChange,
  look = 'list',
  columns = 1,
  className,
  ...rest
}: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      {...rest}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange ? { onChange: (next: string) => onChange(next as Value) } : {})}
      {...(error ? { isInvalid: true } : {})}
      className={classNames('@container flex flex-col gap-2', className)}
    >
      <FieldLabel optionalLabel={optionalLabel}>{label}</FieldLabel>
      {description ? <FieldDescription>{description}</FieldDescription> : null}
      <div
        className={
          look === 'cards' ? `grid gap-2.5 ${columnClass[columns]}` : 'flex flex-col gap-1'
        }
      >
        {options.map((option) => (
          <RadioField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="min-w-0"
          >
            <RadioButton
              className={classNames(
                'group flex cursor-pointer items-start gap-2.5 text-sm text-ink outline-none data-disabled:cursor-not-allowed data-disabled:text-muted',
                look === 'cards' ? cardClass : 'py-1',
              )}
            >
              <span className="mt-px flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-raised transition-colors duration-100 group-hover:border-ink/70 group-data-invalid:border-negative group-data-selected:border-accent-text group-data-selected:bg-accent-text group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent-text">
                <span className="size-2 rounded-full bg-transparent group-data-selected:bg-surface forced-colors:group-data-selected:bg-[Highlight]" />
              </span>
              <span className="flex min-w-0 flex-col gap-0.5">
                <span className={look === 'cards' ? 'font-medium' : undefined}>{option.label}</span>
                {option.description ? (
                  <span className="text-muted">{option.description}</span>
                ) : null}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  )
}
