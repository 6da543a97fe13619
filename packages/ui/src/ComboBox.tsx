import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'
import { classNames } from './class-names.ts'
import { FieldDescription, FieldError, FieldLabel, type FieldWords } from './field-parts.tsx'
import { ChevronDownIcon } from './icons.tsx'
import { controlClass } from './styles.ts'

export interface ComboBoxProps extends FieldWords {
  /** Offered while one types; whatever else is typed is as good. Each only once. */
  suggestions: readonly string[]
  value: string
  onChange: (text: string) => void
  /** Name of the button that opens all suggestions. */
  openLabel: string
  name?: string
  isRequired?: boolean
  maxLength?: number
  className?: string
}

/** Free text with suggestions: typing narrows them down, the arrow opens them all. */
export function ComboBox({
  label,
  description,
  error,
  optionalLabel,
  suggestions,
  value,
  onChange,
  openLabel,
  className,
  maxLength,
  ...rest
}: ComboBoxProps) {
  return (
    <AriaComboBox
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map((text) => ({ text }))}
      className={classNames('group flex min-w-0 flex-col gap-1.5', className)}
    >
      <FieldLabel optionalLabel={optionalLabel}>{label}</FieldLabel>
      {description ? <FieldDescription>{description}</FieldDescription> : null}
      <span className="relative flex items-center">
        <Input
          autoComplete="off"
          {...(maxLength === undefined ? {} : { maxLength })}
          className={classNames(controlClass, 'h-10 pe-11')}
        />
        <Button
          aria-label={openLabel}
          className="absolute end-1 flex size-8 cursor-pointer items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
        >
          <ChevronDownIcon className="size-4" />
        </Button>
      </span>
      <FieldError>{error}</FieldError>
      <Popover
        offset={4}
        className="max-h-72 w-(--trigger-width) overflow-auto rounded-lg border border-line bg-raised p-1 shadow-overlay data-entering:animate-fade"
      >
        <ListBox<{ text: string }> className="outline-none">
          {({ text }) => (
            <ListBoxItem
              id={text}
              textValue={text}
              className="cursor-pointer rounded-md px-3 py-2 text-sm text-ink outline-none data-focused:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-solid"
            >
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
