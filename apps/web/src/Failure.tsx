import { PageFailure } from '@app/ui/PageFailure'
import { useWords } from './words.ts'

/** What the router shows where a page failed, or where there is none. */
export function Failure({ error }: { error?: unknown }) {
  const { sorry } = useWords()
  return <PageFailure home="/" {...(error === undefined ? {} : { reason: sorry(error) })} />
}
