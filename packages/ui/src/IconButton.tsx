import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { classNames } from './class-names.ts'
import { Tooltip } from './Tooltip.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'pendingLabel'> {
  /** What it does, in words: its name, and its tooltip. */
  label: string
  icon: ReactNode
}

/** A square button with an icon alone. Use it only where the icon is known to everybody. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <Button
      {...rest}
      icon={icon}
      variant={variant}
      size={size}
      className={classNames('aspect-square px-0!', className)}
    >
      <VisuallyHidden>{label}</VisuallyHidden>
    </Button>
  )
  return rest.disabledReason ? button : <Tooltip text={label}>{button}</Tooltip>
}
