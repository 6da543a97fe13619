import { useEffect } from 'react'

/** Names the browser's tab after the page that shows; PageHeader does it for its own title. */
export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · JustInterview`
  }, [title])
}
