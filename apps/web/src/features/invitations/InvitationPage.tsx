import { refusalOf } from '@app/client/api'
import type { InvitationOffer } from '@app/domain/identity'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { buttonClass } from '@app/ui/styles'
import { useIsMutating, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { useVisitor } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { EntranceFrame } from '../identity/EntranceFrame.tsx'
import { useFragmentToken } from '../identity/fragment-token.ts'
import { LinkSpent } from '../identity/LinkSpent.tsx'
import { roleName, roleWords } from '../identity/role-words.ts'
import { SignInProblem } from '../identity/SignInProblem.tsx'
import { AcceptAsMyself } from './AcceptAsMyself.tsx'
import { AcceptAsNewcomer } from './AcceptAsNewcomer.tsx'
import { AcceptWithPassword } from './AcceptWithPassword.tsx'
import { InvitedSomebodyElse } from './InvitedSomebodyElse.tsx'
import { wayOf, type Way } from './offer.ts'

/** Shows who invites as what; looking uses nothing up, so that it may happen before anything is pressed. */
export function InvitationPage() {
  const { say } = useWords()
  const token = useFragmentToken()
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.invitations.offer.mutate({ token: token ?? '' }),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (token === null || error) {
    return (
      <EntranceFrame title={say('Your invitation')}>
        <Unusable isMissing={token === null} error={error} onRetry={() => void refetch()} />
      </EntranceFrame>
    )
  }
  if (!data) {
    return (
      <EntranceFrame title={say('Your invitation')}>
        <Loading label={say('Loading your invitation')}>
          <SkeletonText lines={5} />
        </Loading>
      </EntranceFrame>
    )
  }
  return <Offer offer={data} token={token} onAnew={() => void refetch()} />
}

/** Accepting signs in; until the next page is there, the form that was used stays as it is. */
const useWay = (offer: InvitationOffer): Way => {
  const way = wayOf(offer, useVisitor())
  const isAccepting = useIsMutating({ mutationKey: api.invitations.accept.mutationKey() }) > 0
  const [shown, setShown] = useState(way)
  if (!isAccepting && shown !== way) setShown(way)
  return shown
}

function Offer({
  offer,
  token,
  onAnew,
}: {
  offer: InvitationOffer
  token: string
  onAnew: () => void
}) {
  const { say } = useWords()
  const way = useWay(offer)
  const { institution } = offer
  const role = roleName(offer.role, say)
  return (
    <EntranceFrame
      title={
        offer.selfJoined
          ? say('Join {institution}', { institution: institution.name })
          : say('{institution} invites you', { institution: institution.name })
      }
      slug={institution.slug}
      description={
        <>
          {say('Your role there: {role}.', { role })} {roleWords(offer.role, say)}
          <span className="block pt-1 text-sm break-words">
            {say('The invitation is for {email}.', { email: offer.email })}
          </span>
        </>
      }
    >
      {way === 'newAccount' ? (
        <AcceptAsNewcomer offer={offer} token={token} onAnew={onAnew} />
      ) : way === 'password' ? (
        <AcceptWithPassword offer={offer} token={token} />
      ) : way === 'signedIn' ? (
        <AcceptAsMyself token={token} />
      ) : (
        <InvitedSomebodyElse offer={offer} />
      )}
    </EntranceFrame>
  )
}

function Unusable({
  isMissing,
  error,
  onRetry,
}: {
  isMissing: boolean
  error: unknown
  onRetry: () => void
}) {
  const { say } = useWords()
  const code = refusalOf(error)?.code
  if (!isMissing && code === 'signIn.locked') return <SignInProblem error={error} asked="link" />
  if (!isMissing && code !== 'invitation.invalid' && code !== 'request.invalid')
    return <Problem error={error} onRetry={onRetry} />
  return (
    <LinkSpent isMissing={isMissing || code === 'request.invalid'}>
      <p>
        {say(
          'Have you accepted it already? Then just sign in. Otherwise ask whoever invited you at your institution for a new invitation; it takes them a moment.',
        )}
      </p>
      <Link to={paths.signIn} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {say('Sign in')}
      </Link>
    </LinkSpent>
  )
}
