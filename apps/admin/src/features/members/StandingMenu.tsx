import { Button } from '@app/ui/Button'
import { Menu } from '@app/ui/Menu'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useState } from 'react'
import type { Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx'
import { EndMembershipQuestion } from './EndMembershipQuestion.tsx'

type Member = Answers['members']['list']['items'][number]

/** What may be done about somebody's role; the server says what. */
export function StandingMenu({ member }: { member: Member }) {
  const { say } = useWords()
  const [open, setOpen] = useState<'role' | 'end' | null>(null)
  const { can, name } = member
  const close = () => setOpen(null)
  const trigger = (
    <Button
      size="small"
      variant="quiet"
      disabledReason={
        can.end
          ? undefined
          : say('Nobody changes their own role, and that of owners is for another owner to change.')
      }
    >
      {say('Manage')} <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  )
  if (!can.end) return trigger
  return (
    <>
      <Menu
        label={say('Manage {name}', { name })}
        trigger={trigger}
        acts={[
          ...(can.changeRole ? [{ id: 'role' as const, label: say('Change the role') }] : []),
          { id: 'end' as const, label: say('End the membership'), isDestructive: true },
        ]}
        onAct={setOpen}
      />
      {open === 'role' ? <ChangeRoleDialog member={member} onClose={close} /> : null}
      {open === 'end' ? <EndMembershipQuestion member={member} onClose={close} /> : null}
    </>
  )
}
