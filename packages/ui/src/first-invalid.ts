/**
 * Puts the focus into the first field of a form that carries an error, once the errors are on the page; its error is read
 * with it. Does nothing where no field is wrong.
 */
export const focusFirstInvalid = (form: Element | null | undefined): void => {
  setTimeout(() => {
    form
      ?.querySelector<HTMLElement>(
        '[data-invalid] :is(input, textarea, button):not([tabindex="-1"])',
      )
      ?.focus()
  })
}
