import { useState } from 'react'

let typed = ''

/** The e-mail address as it was typed on whichever of the entrance's pages; forgotten when the page is left. */
export const useTypedEmail = (): [string, (email: string) => void] => {
  const [email, setEmail] = useState(typed)
  const keep = (next: string): void => {
    typed = next
    setEmail(next)
  }
  return [email, keep]
}
