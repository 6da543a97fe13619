/** Puts text on the clipboard; false where the browser does not let a page do that (a site without TLS, a refusal). */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    console.warn('The clipboard is out of reach', error)
    return false
  }
}
