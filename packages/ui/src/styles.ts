import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const base =
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap transition-colors duration-100'

const variants: Record<ButtonVariant, string> = {
  primary:
    'cursor-pointer border-transparent bg-accent text-accent-ink shadow-card hover:bg-accent-strong',
  secondary:
    'cursor-pointer border-line-strong/55 bg-surface text-ink shadow-card hover:border-line-strong hover:bg-sunken',
  quiet: 'cursor-pointer border-transparent bg-transparent text-ink hover:bg-sunken',
  danger:
    'cursor-pointer border-transparent bg-negative-fill text-negative-ink shadow-card hover:bg-negative-fill-strong',
}

const disabledVariants: Record<ButtonVariant, string> = {
  primary: 'cursor-not-allowed border-line bg-sunken text-muted',
  secondary: 'cursor-not-allowed border-line bg-sunken text-muted',
  quiet: 'cursor-not-allowed border-transparent bg-transparent text-muted',
  danger: 'cursor-not-allowed border-line bg-sunken text-muted',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 text-sm',
  medium: 'min-h-10 px-4 text-sm',
  large: 'min-h-12 px-6 text-base',
}

/**
 * Classes that make an element look like a Button. For a router's link that leads somewhere:
 * `<Link className={buttonClass({ variant: 'primary' })}>`. What acts stays a Button.
 */
export function buttonClass(
  options: { variant?: ButtonVariant; size?: ButtonSize; isDisabled?: boolean } = {},
): string {
  const { variant = 'secondary', size = 'medium', isDisabled = false } = options
  return classNames(base, (isDisabled ? disabledVariants : variants)[variant], sizes[size])
}

/** Classes of a link in running text. */
export const linkClass =
  'rounded-xs font-medium text-accent-text underline decoration-accent-line decoration-1 underline-offset-3 hover:decoration-accent-text hover:decoration-2'

/** Classes of a link that stands alone (a row's title, a breadcrumb): underlined when pointed at. */
export const quietLinkClass =
  'rounded-xs text-ink hover:text-accent-text hover:underline underline-offset-3 decoration-1'

/**
 * Classes of the one link of a DataTable's row that leads where the whole row leads: pressed anywhere in the row. What
 * must stay its own in there (another link, words to be copied) is `relative`.
 */
export const rowLinkClass = `${quietLinkClass} after:absolute after:inset-0`

/**
 * Classes of one entry of AppShell's navigation. The current one is found by `aria-current="page"`,
 * which the router's Link sets by itself.
 */
export const navLinkClass =
  'flex min-h-10 items-center gap-2.5 rounded-md px-3 text-sm font-medium text-muted transition-colors duration-100 ' +
  'hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-text'

/** Classes shared by everything a person types or picks in. */
export const controlClass =
  'w-full rounded-md border border-line-strong bg-raised px-3 text-base text-ink placeholder:text-muted ' +
  'transition-colors duration-100 hover:border-ink/60 ' +
  'data-invalid:border-negative data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-muted ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent-text focus:border-accent-text sm:text-sm'
