import type { Invitation } from '@app/domain/identity'
import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

const refresh = () => queryClient.invalidateQueries(api.invitations.list.pathFilter())

/** Sending an invitation again, and taking an open one back. Nothing is left to do about one that was accepted. */
export function InvitationActs({ invitation }: { invitation: Invitation }) {
  const { say, sorry } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { invitationId, email, state } = invitation
  const resend = useMutation(
    api.invitations.resend.mutationOptions({
      onSuccess: () => {
        showToast({
          text: say('A new link is on its way to {email}.', { email }),
          tone: 'positive',
        })
        return refresh()
      },
      onError: (error) => {
        showToast({ text: sorry(error), tone: 'negative' })
        return refresh()
      },
    }),
  )
  const revoke = useMutation(
    api.invitations.revoke.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        showToast({ text: say('The invitation for {email} is withdrawn.', { email }) })
        return refresh()
      },
    }),
  )
  if (state === 'accepted') return null
  return (
    <span className="flex flex-wrap gap-2 tabled:flex-nowrap tabled:justify-end">
      <Button
        size="small"
        isPending={resend.isPending}
        onPress={() => resend.mutate({ invitationId })}
      >
        {say('Send again')} <VisuallyHidden>{say('to {email}', { email })}</VisuallyHidden>
      </Button>
      {state === 'open' ? (
        <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
          {say('Withdraw')} <VisuallyHidden>{say('for {email}', { email })}</VisuallyHidden>
        </Button>
      ) : null}
      <ConfirmDialog
        title={say('Withdraw this invitation?')}
        confirmLabel={say('Withdraw it')}
        cancelLabel={say('Keep it')}
        isDestructive
        isOpen={isAsking}
        onCancel={() => {
          setAsking(false)
          revoke.reset()
        }}
        onConfirm={() => revoke.mutate({ invitationId })}
        isPending={revoke.isPending}
        error={revoke.error ? sorry(revoke.error) : undefined}
      >
        <p>
          {say(
            'The link that was mailed to {email} stops working at once. You can invite them again at any time.',
            { email },
          )}
        </p>
      </ConfirmDialog>
    </span>
  )
}
