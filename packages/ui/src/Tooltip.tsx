import { type ReactElement, useState } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components/Tooltip'

export interface TooltipProps {
  text: string
  /** One focusable element built on React Aria: Button, IconButton. */
  children: ReactElement
  placement?: NonNullable<AriaTooltipProps['placement']>
  /** Also opens by touch, where there is no hovering. For words that must not be missed. */
  opensOnPress?: boolean
}

/** A short sentence on hover and focus. Nothing that is needed may live here alone. */
export function Tooltip({ text, children, placement = 'top', opensOnPress = false }: TooltipProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <TooltipTrigger delay={300} closeDelay={80} isOpen={isOpen} onOpenChange={setOpen}>
      {opensOnPress ? (
        <span className="inline-flex" onPointerUp={() => setOpen(true)}>
          {children}
        </span>
      ) : (
        children
      )}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-72 rounded-md bg-ink px-3 py-1.5 text-sm text-canvas shadow-overlay data-entering:animate-fade"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
