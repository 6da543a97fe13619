import { staffRoles, type Role, type StaffRole } from '@app/domain/permissions'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { RadioGroup } from '@app/ui/RadioGroup'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { roleNames } from './role-words.ts'

/** Another role for a member of staff, with what it brings and what it takes. */
export function ChangeRoleDialog({
  member,
  onClose,
}: {
  member: { membershipId: string; name: string; role: Role }
  onClose: () => void
}) {
  const { say, sorry } = useWords()
  const { membershipId, name } = member
  const now = staffRoles.find((role) => role === member.role) ?? 'coach'
  const mayMakeOwners = useCan()('members.manageOwners')
  const [role, setRole] = useState<StaffRole>(now)
  const names = roleNames(say)
  const changing = useMutation(
    api.members.changeRole.mutationOptions({
      onSuccess: () => {
        onClose()
        showToast({
          text: say('{name} is {role} from now on.', { name, role: names[role] }),
          tone: 'positive',
        })
        void queryClient.invalidateQueries(api.cohorts.pathFilter())
        return queryClient.invalidateQueries(api.members.pathFilter())
      },
    }),
  )
  return (
    <Dialog
      title={say('The role of {name}', { name })}
      closeLabel={say('Close')}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            isPending={changing.isPending}
            pendingLabel={say('Saving …')}
            disabledReason={role === now ? say('Nothing has been changed yet.') : undefined}
            onPress={() => changing.mutate({ membershipId, role })}
          >
            {say('Change the role')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5 pt-1">
        <RadioGroup<StaffRole>
          label={say('Role')}
          value={role}
          onChange={setRole}
          options={[
            {
              value: 'coach',
              label: names.coach,
              description: say('Reads reports of the assigned cohort, and gives feedback.'),
            },
            {
              value: 'admin',
              label: names.admin,
              description: say('Runs the workspace: people, cohorts, kits, settings.'),
            },
            {
              value: 'owner',
              label: names.owner,
              description: mayMakeOwners
                ? say('As an administrator, and may make other owners.')
                : say('Only an owner can make owners.'),
              isDisabled: !mayMakeOwners,
            },
          ]}
        />
        <p className="text-sm text-muted">
          {say(
            'It is in force at once, and pages that are open follow it. A coach who gets another role is taken out of the cohorts they look after.',
          )}
        </p>
        {changing.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(changing.error)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}
