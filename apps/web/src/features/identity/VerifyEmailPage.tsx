import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { buttonClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useVisitor } from '../../me.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { EntranceFrame } from './EntranceFrame.tsx'
import { useFragmentToken } from './fragment-token.ts'
import { LinkSpent } from './LinkSpent.tsx'
import { SignInProblem } from './SignInProblem.tsx'

/** Shows that an address is its owner's: by a press, since a mail scanner that opens the page must not use the link up. */
export function VerifyEmailPage() {
  const { say } = useWords()
  const token = useFragmentToken()
  const { mutate, isPending, isSuccess, error } = useMutation(
    api.identity.verifyEmail.mutationOptions(),
  )
  const isSpent = token === null || refusalOf(error)?.code === 'signIn.tokenInvalid'
  return (
    <EntranceFrame title={say('Confirm your address')}>
      {isSuccess ? (
        <Confirmed />
      ) : isSpent ? (
        <LinkSpent isMissing={token === null}>
          <NewLink />
        </LinkSpent>
      ) : (
        <>
          {error ? <SignInProblem error={error} asked="link" /> : null}
          <p>{say('One press, and this address is known to be yours.')}</p>
          <Button
            variant="primary"
            size="large"
            isPending={isPending}
            onPress={() => mutate({ token })}
          >
            {say('Confirm my address')}
          </Button>
        </>
      )}
    </EntranceFrame>
  )
}

function Confirmed() {
  const { say } = useWords()
  const me = useVisitor()
  return (
    <div className="flex flex-col items-start gap-5">
      <Banner tone="positive" announce="polite" className="w-full" title={say('Confirmed')}>
        {me ? say('Thank you. You can go on.') : say('Thank you. You can sign in now.')}
      </Banner>
      <Link
        to={me ? paths.role : paths.signIn}
        className={buttonClass({ variant: 'primary', size: 'large' })}
      >
        {me ? say('Go on') : say('Sign in')}
      </Link>
    </div>
  )
}

/** Somebody who is signed in gets a new link at once; others by trying to sign in. */
function NewLink() {
  const { say, sorry } = useWords()
  const me = useVisitor()
  const { mutate, isPending, isSuccess, error } = useMutation(
    api.identity.requestEmailVerification.mutationOptions(),
  )
  if (!me) {
    return (
      <>
        <p className="text-sm text-muted">
          {say(
            'Sign in with your password: if your address is still to be confirmed, a new link is mailed to you. A sign-in link by e-mail confirms it as well.',
          )}
        </p>
        <Link to={paths.signIn} className={buttonClass({ variant: 'primary', size: 'large' })}>
          {say('Sign in')}
        </Link>
      </>
    )
  }
  if (isSuccess) {
    return (
      <Banner tone="positive" announce="polite" className="w-full">
        {say('A new link is on its way to {email}.', { email: me.person.email })}
      </Banner>
    )
  }
  return (
    <>
      {error ? (
        <Banner tone="negative" announce="assertive" className="w-full">
          {sorry(error)}
        </Banner>
      ) : null}
      <Button variant="primary" size="large" isPending={isPending} onPress={() => mutate()}>
        {say('Mail me a new link')}
      </Button>
    </>
  )
}
