import { useEffect, useState } from 'react'

/** The token in an address's fragment, such as `#token=abc`; null where there is none. */
export const tokenIn = (hash: string): string | null => {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return token === null || token === '' ? null : token
}

const forgetFragment = (): void => {
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}`)
}

/**
 * The token of a mailed link: read once and taken out of the address bar, so that neither a bookmark nor a look over the
 * shoulder keeps it. A second link opened in the same tab changes the fragment alone, and is read as well.
 */
export const useFragmentToken = (): string | null => {
  const [token, setToken] = useState(() => tokenIn(window.location.hash))
  useEffect(() => {
    const read = () => {
      const next = tokenIn(window.location.hash)
      if (next === null) return
      setToken(next)
      forgetFragment()
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return token
}
