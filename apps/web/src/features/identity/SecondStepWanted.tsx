import { PageHeader } from '@app/ui/PageHeader'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'

/** The institution lets its staff in only with a second step, and this person has none yet. */
export function SecondStepWanted() {
  const { say } = useWords()
  const { acting } = useMe()
  return (
    <div className="flex max-w-2xl flex-col items-start gap-4 pb-8">
      <PageHeader
        title={say('One thing first')}
        description={say(
          '{institution} asks its staff for a second step at signing in: a code from an app on your telephone. It takes two minutes to set up.',
          { institution: acting?.institution.name ?? '' },
        )}
      />
      <Link
        to={paths.account}
        hash="second-step"
        className={buttonClass({ variant: 'primary', size: 'large' })}
      >
        {say('Set it up')}
      </Link>
    </div>
  )
}
