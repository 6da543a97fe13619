import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isStaffPath } from '../../destinations.ts'
import { useWords } from '../../words.ts'
import { EntranceFrame } from './EntranceFrame.tsx'
import { LinkSent } from './LinkSent.tsx'
import { SignInForm } from './SignInForm.tsx'

/** For candidates and staff alike; `?to=` is the page they wanted, `?i=` the institution they come from. */
export function SignInPage() {
  const { say } = useWords()
  const { to, i } = useSearch({ from: '/open/sign-in' })
  const [sentTo, setSentTo] = useState<string | null>(null)
  const isForStaff = to !== undefined && isStaffPath(to)
  return (
    <EntranceFrame
      title={say('Sign in')}
      slug={i}
      description={
        isForStaff
          ? say('To your workspace for staff.')
          : say('To your practice, your recordings and your reports.')
      }
    >
      {sentTo === null ? (
        <SignInForm to={to} onLinkSent={setSentTo} />
      ) : (
        <LinkSent
          email={sentTo}
          backLabel={say('Back to signing in')}
          onBack={() => setSentTo(null)}
        >
          <p>
            {say(
              'It signs you in without a password, once, within 15 minutes. Only the newest link works.',
            )}
          </p>
        </LinkSent>
      )}
    </EntranceFrame>
  )
}
