import type { OwnReport } from '@app/domain/report-views'
import { EmptyState } from '@app/ui/EmptyState'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'

/** An interview that is not finished, or was ended early, has no report. */
export function NoReport({ found }: { found: OwnReport }) {
  const { say } = useWords()
  if (found.state === 'abandoned')
    return (
      <EmptyState
        title={say('This interview was ended early')}
        action={
          <Link to={paths.home} className={buttonClass()}>
            {say('Go to your interviews')}
          </Link>
        }
      >
        {say('No report is made of it. Begin another one whenever you like.')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={say('This interview is not finished')}
      action={
        <Link
          to={paths.session}
          params={{ sessionId: found.sessionId }}
          className={buttonClass({ variant: 'primary' })}
        >
          {say('Go on with the interview')}
        </Link>
      }
    >
      {say('The report is made once you have finished it. What you recorded is kept.')}
    </EmptyState>
  )
}
