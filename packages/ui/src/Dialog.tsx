import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.tsx'

/** `<DialogTrigger><Button/><Dialog/></DialogTrigger>` opens without state of one's own. */
export { DialogTrigger }

export interface DialogProps {
  title: ReactNode
  children: ReactNode
  /** Buttons along the bottom. One with `slot="close"` closes the dialog by itself. */
  footer?: ReactNode
  /** Name of the button that closes it without doing anything. */
  closeLabel: string
  /** Left out inside a DialogTrigger. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  size?: 'small' | 'medium' | 'large'
  /** Must be answered: no closing by Escape, by a press outside, or by the cross. */
  isBlocking?: boolean
  role?: 'dialog' | 'alertdialog'
}

const widths = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-4xl' }

/** A question or a small task over the page. From below on a phone, in the middle elsewhere. */
export function Dialog({
  title,
  children,
  footer,
  closeLabel,
  isOpen,
  onOpenChange,
  size = 'medium',
  isBlocking = false,
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange ? { onOpenChange } : {})}
      isDismissable={!isBlocking && role === 'dialog'}
      isKeyboardDismissDisabled={isBlocking}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim data-entering:animate-fade sm:items-center sm:p-6"
    >
      <Modal
        className={classNames(
          'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-2xl bg-surface shadow-overlay data-entering:animate-rise sm:max-h-[85dvh] sm:rounded-xl sm:border sm:border-line',
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-2">
            <Heading
              slot="title"
              className="min-w-0 pt-1 font-serif wrap-anywhere text-xl text-ink"
            >
              {title}
            </Heading>
            {isBlocking ? null : (
              <IconButton label={closeLabel} icon={<CloseIcon />} slot="close" className="-me-2" />
            )}
          </header>
          <div className="min-h-0 overflow-y-auto px-6 pb-5 text-sm text-ink">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-3 border-t border-line bg-canvas px-6 py-4">
              {footer}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
