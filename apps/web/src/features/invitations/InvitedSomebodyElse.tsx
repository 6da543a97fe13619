import type { InvitationOffer } from '@app/domain/identity'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { FormActions } from '@app/ui/FieldLayout'
import { buttonClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { destinationOf } from '../../destinations.ts'
import { becomeMe, useMe } from '../../me.ts'
import { useWords } from '../../words.ts'

/** Signed in with another address than the invited one: sign out and go on with this page, or leave it. */
export function InvitedSomebodyElse({ offer }: { offer: InvitationOffer }) {
  const { say, sorry } = useWords()
  const me = useMe()
  const { mutate, isPending, error } = useMutation(
    api.identity.signOut.mutationOptions({ onSuccess: () => becomeMe(null) }),
  )
  return (
    <div className="flex flex-col gap-5">
      <Banner tone="info" title={say('You are signed in as somebody else')}>
        {say(
          'This browser is signed in as {mine}, and the invitation is for {theirs}. Sign out here to accept it; recordings that wait on this device to be sent stay on it.',
          { mine: me.person.email, theirs: offer.email },
        )}
      </Banner>
      {error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button variant="primary" isPending={isPending} onPress={() => mutate()}>
          {say('Sign out and go on')}
        </Button>
        <a href={destinationOf(me, undefined)} className={buttonClass()}>
          {say('Stay signed in')}
        </a>
      </FormActions>
      <p className="text-sm text-muted">
        {say(
          'Do both addresses belong to you? Ask your institution to invite the one that you sign in with.',
        )}
      </p>
    </div>
  )
}
