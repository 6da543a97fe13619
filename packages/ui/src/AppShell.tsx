import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { CloseIcon, MenuIcon } from './icons.tsx'

export interface AppShellProps {
  /** BrandMark and a name, usually inside a link to the start page. */
  brand: ReactNode
  /** Links with `navLinkClass`. */
  navigation?: ReactNode
  /** At the end of the header: the person's menu. */
  userMenu?: ReactNode
  /** Across the whole width above the page: an outage, whose workspace this is. */
  notice?: ReactNode
  footer?: ReactNode
  children: ReactNode
  /** `top`: few links, in the header. `side`: many links, in a column beside the page. */
  layout?: 'top' | 'side'
  /** `page` for lists and reports, `prose` for one task at a time, `full` for walls. */
  width?: 'page' | 'prose' | 'full'
  labels: { skipToContent: string; navigation: string; openMenu: string; closeMenu: string }
}

const widths = { page: 'max-w-page', prose: 'max-w-2xl', full: 'max-w-none' }

/** The frame of an app. Under 64 rem (side) or 48 rem (top) the links fold behind a menu button. */
export function AppShell({
  brand,
  navigation,
  userMenu,
  notice,
  footer,
  children,
  layout = 'top',
  width = 'page',
  labels,
}: AppShellProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const navigationId = useId()
  const main = useRef<HTMLElement>(null)
  const menuButton = useRef<HTMLButtonElement>(null)
  const isSide = layout === 'side'

  // Folded links close again when one of them is followed, or by Escape
  useEffect(() => {
    if (!isMenuOpen) return undefined
    function closeOnLink(event: MouseEvent) {
      if (event.target instanceof Element && event.target.closest(`#${CSS.escape(navigationId)} a`))
        setMenuOpen(false)
    }
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      setMenuOpen(false)
      menuButton.current?.focus()
    }
    document.addEventListener('click', closeOnLink)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('click', closeOnLink)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [isMenuOpen, navigationId])

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
        className="sr-only rounded-md bg-accent text-sm font-medium text-accent-ink shadow-overlay focus:not-sr-only focus:fixed focus:start-4 focus:top-3 focus:z-50 focus:px-4 focus:py-2"
      >
        {labels.skipToContent}
      </a>
      {notice}
      <header className="sticky top-0 z-30 border-b border-line bg-surface/95 backdrop-blur-sm print:hidden">
        <div
          className={classNames(
            'mx-auto flex min-h-16 items-center px-4 sm:px-6',
            isSide ? 'max-w-none gap-x-3' : 'max-w-page flex-wrap gap-x-6',
          )}
        >
          <div className="flex min-w-0 flex-1 basis-0 items-center gap-2.5 py-2 font-semibold text-ink md:flex-none">
            {brand}
          </div>
          {navigation && !isSide ? (
            <nav
              id={navigationId}
              aria-label={labels.navigation}
              className={classNames(
                'order-last w-full flex-col gap-1 border-t border-line py-3 md:order-none md:flex md:w-auto md:flex-row md:border-0 md:py-0',
                isMenuOpen ? 'flex' : 'hidden',
              )}
            >
              {navigation}
            </nav>
          ) : null}
          <div className="ms-auto flex items-center gap-2">
            {userMenu}
            {navigation ? (
              <button
                ref={menuButton}
                type="button"
                aria-expanded={isMenuOpen}
                aria-controls={navigationId}
                aria-label={isMenuOpen ? labels.closeMenu : labels.openMenu}
                onClick={() => setMenuOpen(!isMenuOpen)}
                className={classNames(
                  '-me-2 flex size-10 cursor-pointer items-center justify-center rounded-md text-ink hover:bg-sunken',
                  isSide ? 'lg:hidden' : 'md:hidden',
                )}
              >
                {isMenuOpen ? <CloseIcon /> : <MenuIcon />}
              </button>
            ) : null}
          </div>
        </div>
      </header>
      <div className={classNames('flex flex-1 flex-col', isSide && 'lg:flex-row')}>
        {navigation && isSide ? (
          <nav
            id={navigationId}
            aria-label={labels.navigation}
            className={classNames(
              'shrink-0 flex-col gap-1 border-b border-line bg-surface p-4 lg:sticky lg:top-16 lg:flex lg:h-[calc(100dvh-4rem)] lg:w-60 lg:overflow-y-auto lg:border-e lg:border-b-0 print:hidden',
              isMenuOpen ? 'flex' : 'hidden',
            )}
          >
            {navigation}
          </nav>
        ) : null}
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id="content"
            ref={main}
            tabIndex={-1}
            className={classNames(
              'mx-auto w-full flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10',
              widths[width],
            )}
          >
            {children}
          </main>
          {footer ? (
            <footer className="border-t border-line text-sm text-muted print:hidden">
              <div className={classNames('mx-auto px-4 py-6 sm:px-6', widths[width])}>{footer}</div>
            </footer>
          ) : null}
        </div>
      </div>
    </div>
  )
}
