import type { ReactNode } from 'react'
import {
  Input,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { classNames } from './class-names.ts'
import { FieldDescription, FieldError, FieldLabel, type FieldWords } from './field-parts.tsx'
import { controlClass } from './styles.ts'

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>, FieldWords {
  placeholder?: string
  /** Rows of a field for longer text; it grows with what is typed. Without it, one line. */
  rows?: number | undefined
  /** Stands at the end of the line: a unit, a button that shows the password. */
  suffix?: ReactNode
  /** Room for the suffix: `narrow` for a unit, `wide` for a word. */
  suffixWidth?: 'narrow' | 'wide'
  className?: string
}

const suffixRoom = { narrow: 'pe-12', wide: 'pe-20' }

/** Words a person types. Controlled by `value` and `onChange(text)`, or left alone with `defaultValue`. */
export function TextField({
  label,
  description,
  error,
  optionalLabel,
  placeholder,
  rows,
  suffix,
  suffixWidth = 'narrow',
  className,
  ...rest
}: TextFieldProps) {
  const placeholderProps = placeholder ? { placeholder } : {}
  return (
    <AriaTextField
      {...rest}
      {...(error ? { isInvalid: true } : {})}
      className={classNames('flex flex-col gap-1.5', className)}
    >
      <FieldLabel optionalLabel={optionalLabel}>{label}</FieldLabel>
      {description ? <FieldDescription>{description}</FieldDescription> : null}
      {rows ? (
        <TextArea
          {...placeholderProps}
          rows={rows}
          // A field that grows with its content has no height of its own from `rows`
          style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
          className={classNames(controlClass, 'field-sizing-content resize-y py-2')}
        />
      ) : (
        <span className="relative flex items-center">
          <Input
            {...placeholderProps}
            className={classNames(
              controlClass,
              'h-10',
              suffix ? suffixRoom[suffixWidth] : undefined,
            )}
          />
          {suffix ? (
            <span className="absolute end-1 flex items-center px-2 text-sm text-muted">
              {suffix}
            </span>
          ) : null}
        </span>
      )}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}
