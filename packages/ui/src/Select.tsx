import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  SelectValue,
} from 'react-aria-components/Select'
import { classNames } from './class-names.ts'
import { FieldDescription, FieldError, FieldLabel, type FieldWords } from './field-parts.tsx'
import { CheckIcon, ChevronDownIcon } from './icons.tsx'
import { controlClass } from './styles.ts'

export interface SelectOption<Value extends string = string> {
  value: Value
  label: string
  description?: string
  isDisabled?: boolean
}

export interface SelectProps<Value extends string = string>
  extends
    FieldWords,
    Omit<
      AriaSelectProps<SelectOption<Value>>,
      | 'children'
      | 'className'
      | 'style'
      | 'isInvalid'
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'placeholder'
    > {
  options: readonly SelectOption<Value>[]
  /** null: nothing chosen yet. */
  value?: Value | null
  defaultValue?: Value
  onChange?: (value: Value) => void
  /** Shown while nothing is chosen. */
  placeholder?: string
  /** Keeps the label for those who listen and takes its room away (filters above a table). */
  isLabelHidden?: boolean
  className?: string
}

/** One choice out of a list that is too long for a RadioGroup. */
export function Select<Value extends string = string>({
  label,
  description,
  error,
  optionalLabel,
  options,
  value,
  defaultValue,
  onChange,
  placeholder = '',
  isLabelHidden = false,
  className,
  ...rest
}: SelectProps<Value>) {
  return (
    <AriaSelect<SelectOption<Value>>
      {...rest}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange ? { onChange: (key: unknown) => onChange(key as Value) } : {})}
      {...(error ? { isInvalid: true } : {})}
      placeholder={placeholder}
      className={classNames('group flex min-w-0 flex-col gap-1.5', className)}
    >
      <span className={isLabelHidden ? 'sr-only' : 'contents'}>
        <FieldLabel optionalLabel={optionalLabel}>{label}</FieldLabel>
      </span>
      {description ? <FieldDescription>{description}</FieldDescription> : null}
      <Button
        className={classNames(
          controlClass,
          'flex h-10 cursor-pointer items-center justify-between gap-2 text-start group-data-invalid:border-negative',
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-muted">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDownIcon className="size-4 text-muted" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover
        offset={4}
        className="max-h-80 min-w-(--trigger-width) overflow-auto rounded-lg border border-line bg-raised p-1 shadow-overlay data-entering:animate-fade"
      >
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className="group flex cursor-pointer items-start gap-2 rounded-md py-2 ps-2 pe-4 text-sm text-ink outline-none data-disabled:cursor-not-allowed data-disabled:text-muted data-focused:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-solid"
            >
              <CheckIcon className="invisible mt-0.5 size-4 text-accent-text group-data-selected:visible" />
              <span className="flex min-w-0 flex-col">
                <span className="group-data-selected:font-medium">{option.label}</span>
                {option.description ? (
                  <span className="text-muted">{option.description}</span>
                ) : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
