import { PageFailure } from '@app/ui/PageFailure'
import { use } from 'react'
import { InFrame } from './in-frame.ts'
import { useWords } from './words.ts'

/** What the router shows where a page failed, or where there is none. */
export function Failure({ error }: { error?: unknown }) {
  const { sorry } = useWords()
  return (
    <PageFailure
      home="/"
      isInFrame={use(InFrame)}
      {...(error === undefined ? {} : { reason: sorry(error) })}
    />
  )
}
