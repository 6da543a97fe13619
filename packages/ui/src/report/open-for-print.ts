import { useEffect } from 'react'

/**
 * While the page is printed everything that opens on demand is open, and afterwards it is as it was. print.css does the
 * same in browsers that know `::details-content`; this is for the others.
 */
export const useOpenForPrint = (): void => {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
      for (const details of opened) details.open = true
    }
    const close = (): void => {
      for (const details of opened) details.open = false
      opened = []
    }
    globalThis.addEventListener('beforeprint', open)
    globalThis.addEventListener('afterprint', close)
    return () => {
      globalThis.removeEventListener('beforeprint', open)
      globalThis.removeEventListener('afterprint', close)
    }
  }, [])
}
