import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { FormActions } from '@app/ui/FieldLayout'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { destinationOf } from '../../../destinations.ts'
import { useGo } from '../../../go.ts'
import { becomeMe, useMe } from '../../../me.ts'
import { useWords } from '../../../words.ts'

/** Signed in: one press. Where staff let people in, the page says so and how it goes on. */
export function JoinAsMyself({ code, institution }: { code: string; institution: string }) {
  const { say, sorry } = useWords()
  const { person } = useMe()
  const go = useGo()
  const joining = useMutation(
    api.joining.join.mutationOptions({
      onSuccess: ({ outcome, me }) => {
        if (outcome !== 'joined') return undefined
        becomeMe(me)
        return go(destinationOf(me, undefined))
      },
    }),
  )
  const leaving = useMutation(
    api.identity.signOut.mutationOptions({ onSuccess: () => becomeMe(null) }),
  )
  const failure = joining.error ?? leaving.error
  if (joining.data?.outcome === 'waiting')
    return (
      <Banner tone="positive" announce="polite" title={say('You have asked to join')}>
        {say(
          'Somebody at {institution} lets people in. You get a mail to {email} when they have.',
          {
            institution,
            email: person.email,
          },
        )}
      </Banner>
    )
  if (joining.data?.outcome === 'declined')
    return (
      <Banner tone="caution" announce="polite" title={say('You have not been let in')}>
        {say('Staff at {institution} have answered already. If it is a mistake, talk to them.', {
          institution,
        })}
      </Banner>
    )
  return (
    <div className="flex flex-col gap-5">
      {failure ? (
        <Banner tone="negative" announce="assertive">
          {sorry(failure)}
        </Banner>
      ) : null}
      <p>
        {say('You are signed in as {name}, with {email}.', {
          name: person.name,
          email: person.email,
        })}
      </p>
      <FormActions>
        <Button
          variant="primary"
          size="large"
          isPending={joining.isPending}
          pendingLabel={say('Joining …')}
          onPress={() => joining.mutate({ code })}
          disabledReason={
            refusalOf(joining.error)?.code === 'join.otherAddress'
              ? say('This address cannot join here.')
              : undefined
          }
        >
          {say('Join')}
        </Button>
        <Button
          size="large"
          variant="quiet"
          isPending={leaving.isPending}
          onPress={() => leaving.mutate()}
        >
          {say('Use another address')}
        </Button>
      </FormActions>
    </div>
  )
}
