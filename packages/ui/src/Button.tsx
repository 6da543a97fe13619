import { type ReactNode, type Ref, useId } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import { Spinner } from './Spinner.tsx'
import { type ButtonSize, type ButtonVariant, buttonClass } from './styles.ts'
import { Tooltip } from './Tooltip.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'isPending' | 'isDisabled'
> {
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
  variant?: ButtonVariant
  size?: ButtonSize
  /** An icon before the words. */
  icon?: ReactNode
  /** At work: stays focusable, ignores presses, shows a turning ring. */
  isPending?: boolean | undefined
  /** Replaces the words while pending ("Saving …"). */
  pendingLabel?: string | undefined
  /**
   * Why the button does nothing now. A sentence disables it; it stays focusable, and the sentence is
   * its description and its tooltip. There is no plain `isDisabled`: a person is owed the reason.
   */
  disabledReason?: string | undefined
  className?: string
}

/** Something that acts. What leads elsewhere is a link with `buttonClass`. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  isPending = false,
  pendingLabel,
  disabledReason,
  className,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  // React Aria's pending state is what a refused button needs too: focusable, aria-disabled, deaf
  // to presses, and no form is submitted through it.
  const button = (
    <AriaButton
      {...rest}
      {...(disabledReason ? { 'aria-describedby': reasonId } : {})}
      isPending={isPending || disabledReason !== undefined}
      className={classNames(
        buttonClass({ variant, size, isDisabled: disabledReason !== undefined }),
        isPending && 'cursor-progress',
        className,
      )}
    >
      {isPending ? <Spinner /> : icon}
      {isPending && pendingLabel ? pendingLabel : children}
    </AriaButton>
  )
  if (disabledReason === undefined) return button
  return (
    <>
      <Tooltip text={disabledReason} opensOnPress>
        {button}
      </Tooltip>
      <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
    </>
  )
}
