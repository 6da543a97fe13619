import type { Role } from '@app/domain/permissions'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'
import { roleNames } from './role-words.ts'

/** Asks before somebody is cut off. */
export function EndMembershipQuestion({
  member,
  onClose,
}: {
  member: { membershipId: string; name: string; role: Role }
  onClose: () => void
}) {
  const { say, sorry } = useWords()
  const { membershipId, name, role } = member
  const ending = useMutation(
    api.members.end.mutationOptions({
      onSuccess: () => {
        onClose()
        showToast({ text: say('{name} no longer has this role.', { name }), tone: 'positive' })
        void queryClient.invalidateQueries(api.cohorts.pathFilter())
        return queryClient.invalidateQueries(api.members.pathFilter())
      },
    }),
  )
  return (
    <ConfirmDialog
      title={say('End the membership of {name}?', { name })}
      confirmLabel={say('End it now')}
      cancelLabel={say('Keep them')}
      isDestructive
      isOpen
      onCancel={onClose}
      onConfirm={() => ending.mutate({ membershipId })}
      isPending={ending.isPending}
      error={ending.error ? sorry(ending.error) : undefined}
    >
      <p>
        {say(
          'They lose the role of {role} at once: pages that are open stop working, and so does whatever runs live. Their account stays theirs.',
          { role: roleNames(say)[role] },
        )}
      </p>
      <p>
        {role === 'candidate'
          ? say(
              'An interview they are in the middle of cannot be finished. Interviews and reports that are there are kept and deleted as always.',
            )
          : say(
              'What they wrote stays. They are taken out of the cohorts they look after. To come back they need a new invitation.',
            )}
      </p>
    </ConfirmDialog>
  )
}
