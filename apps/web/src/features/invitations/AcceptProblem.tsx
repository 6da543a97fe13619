import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { SignInProblem } from '../identity/SignInProblem.tsx'

/** Why accepting did not work. Who has the role already only needs to sign in. */
export function AcceptProblem({ error }: { error: unknown }) {
  const { say, sorry } = useWords()
  const code = refusalOf(error)?.code
  // The page that asks for it is about to open.
  if (code === 'signIn.secondFactorNeeded') return null
  if (code === 'signIn.wrong') {
    return (
      <Banner tone="negative" announce="assertive">
        {say('The password is not right. It is the one of your account here, not of your mailbox.')}
      </Banner>
    )
  }
  if (code === 'invitation.alreadyMember') {
    return (
      <Banner
        tone="info"
        announce="assertive"
        action={
          <Link to={paths.signIn} className={buttonClass({ size: 'small' })}>
            {say('Go on')}
          </Link>
        }
      >
        {sorry(error)}
      </Banner>
    )
  }
  return <SignInProblem error={error} asked="link" />
}
