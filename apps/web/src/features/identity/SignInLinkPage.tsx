import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { buttonClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { problemOf, useEntering } from './entering.ts'
import { EntranceFrame } from './EntranceFrame.tsx'
import { useFragmentToken } from './fragment-token.ts'
import { LinkSpent } from './LinkSpent.tsx'
import { SignInProblem } from './SignInProblem.tsx'
import { shelfOfBrowser, takeWanted } from './wanted-page.ts'

const wantedPage = (): string | undefined => {
  const shelf = shelfOfBrowser()
  return shelf ? takeWanted(shelf, Date.now()) : undefined
}

/** The mailed link signs in when the button is pressed, not when the page opens: mail scanners open pages, too. */
export function SignInLinkPage() {
  const { say } = useWords()
  const token = useFragmentToken()
  const { mutate, isPending, error } = useMutation(
    api.identity.signInByLink.mutationOptions(useEntering(wantedPage)),
  )
  const isSpent = token === null || refusalOf(error)?.code === 'signIn.tokenInvalid'
  return (
    <EntranceFrame
      title={say('Sign in')}
      description={isSpent ? undefined : say('Your link works once. Press the button to use it.')}
    >
      {isSpent ? (
        <LinkSpent isMissing={token === null}>
          <Link to={paths.signIn} className={buttonClass({ variant: 'primary', size: 'large' })}>
            {say('Sign in another way')}
          </Link>
        </LinkSpent>
      ) : (
        <>
          {problemOf(error) ? <SignInProblem error={error} asked="link" /> : null}
          <Button
            variant="primary"
            size="large"
            isPending={isPending}
            pendingLabel={say('Signing in …')}
            onPress={() => mutate({ token })}
          >
            {say('Sign in now')}
          </Button>
        </>
      )}
    </EntranceFrame>
  )
}
