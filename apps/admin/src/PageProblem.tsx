import { PageHeader } from '@app/ui/PageHeader'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from './paths.ts'
import { Problem } from './Problem.tsx'
import { useWords } from './words.ts'

/** In place of a page inside the frame: it does not exist, or could not be shown. */
export function PageProblem({ error }: { error?: unknown }) {
  const { say } = useWords()
  if (error === undefined) {
    return (
      <Message title={say('There is nothing here')}>
        {say('This address leads nowhere. Perhaps it was not copied in full.')}
      </Message>
    )
  }
  return (
    <>
      <PageHeader title={say('This page cannot be shown')} />
      <Problem error={error} onRetry={() => window.location.reload()} />
    </>
  )
}

/** In place of a page that is not for the person's role. */
export function NotForThisRole() {
  const { say } = useWords()
  return (
    <Message title={say('Not part of your role')}>
      {say(
        'What stands at this address is for the people who run the workspace. If you need it, ask an owner of your institution.',
      )}
    </Message>
  )
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  const { say } = useWords()
  return (
    <>
      <PageHeader title={title} description={children} />
      <Link to={paths.home} className={buttonClass()}>
        {say('To the sessions')}
      </Link>
    </>
  )
}
