import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { useWords } from '../../words.ts'
import { lockedFor } from './lock-words.ts'

/** Why signing in did not work, and what works instead. `asked`: what was tried. */
export function SignInProblem({
  error,
  asked,
}: {
  error: unknown
  asked: 'password' | 'mail' | 'link'
}) {
  const { say, sorry } = useWords()
  const wait = lockedFor(error, say)
  if (wait !== null) {
    return (
      <Banner tone="caution" announce="assertive" title={say('Too many attempts')}>
        <p>{say('To keep guessers out, this is closed now. Try again in {wait}.', { wait })}</p>
        {asked === 'password' ? <p>{say('A sign-in link by e-mail works meanwhile.')}</p> : null}
        {asked === 'mail' ? (
          <p>{say('The newest link that was mailed to you still works, if it is not too old.')}</p>
        ) : null}
      </Banner>
    )
  }
  if (refusalOf(error)?.code === 'signIn.emailUnverified') {
    return (
      <Banner tone="info" announce="assertive" title={say('Confirm your e-mail address first')}>
        <p>
          {say(
            'Your password is right, but nobody has shown yet that this address is yours. We have mailed you a link for that: open it, then sign in.',
          )}
        </p>
        <p>{say('A sign-in link by e-mail does both at once.')}</p>
      </Banner>
    )
  }
  return (
    <Banner tone="negative" announce="assertive">
      {sorry(error)}
    </Banner>
  )
}
