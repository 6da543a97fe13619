import { useState } from 'react'
import { TextField, type TextFieldProps } from './TextField.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'rows' | 'suffix'> {
  autoComplete: 'current-password' | 'new-password'
  /** `show` and `hide` stand on the button; the longer ones are what it is called, and what is said after a press. */
  labels: {
    show: string
    hide: string
    showPassword: string
    hidePassword: string
    isShown: string
    isHidden: string
  }
}

/** A password, hidden until its owner asks to see it. */
export function PasswordField({ labels, ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <TextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      spellCheck="false"
      autoCorrect="off"
      suffixWidth="wide"
      suffix={
        <>
          <button
            type="button"
            aria-label={isShown ? labels.hidePassword : labels.showPassword}
            onClick={() => {
              setShown(!isShown)
              setSaid(isShown ? labels.isHidden : labels.isShown)
            }}
            className="-me-1 min-h-8 cursor-pointer rounded-sm px-2 font-medium text-accent-text hover:bg-sunken"
          >
            {isShown ? labels.hide : labels.show}
          </button>
          <VisuallyHidden>
            <span aria-live="polite">{said}</span>
          </VisuallyHidden>
        </>
      }
    />
  )
}
