import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { Select } from '@app/ui/Select'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { roleNames } from '../members/role-words.ts'

/** Gives an assignment to another member of staff who reaches the people in it. */
export function HandOverDialog({
  assignment,
  onClose,
}: {
  assignment: Answers['assignments']['one']
  onClose: () => void
}) {
  const { say, sorry } = useWords()
  const can = useCan()
  const navigate = useNavigate()
  const { assignmentId, title } = assignment
  const [to, setTo] = useState<string | null>(null)
  const recipients = useQuery(api.assignments.recipients.queryOptions({ assignmentId }))
  const seesAll = can('assignments.seeAll')
  const name = recipients.data?.find((one) => one.membershipId === to)?.name ?? ''
  const handing = useMutation(
    api.assignments.handOver.mutationOptions({
      onSuccess: async () => {
        showToast({ text: say('{title} is now {name}’s.', { title, name }), tone: 'positive' })
        onClose()
        if (!seesAll) await navigate({ to: paths.assignments })
        await queryClient.invalidateQueries(api.assignments.pathFilter())
      },
    }),
  )
  const isEmpty = recipients.data?.length === 0
  return (
    <Dialog
      title={say('Hand over {title}', { title })}
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
            isPending={handing.isPending}
            onPress={() => {
              if (to) handing.mutate({ assignmentId, to })
            }}
            disabledReason={to ? undefined : say('Choose who shall have it.')}
          >
            {say('Hand it over')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5 pt-1">
        <p>
          {seesAll
            ? say('It becomes theirs. You go on seeing it, as you see every assignment.')
            : say('It becomes theirs, and you no longer see it. They can hand it back.')}
        </p>
        {recipients.error ? (
          <Problem error={recipients.error} onRetry={() => void recipients.refetch()} />
        ) : isEmpty ? (
          <p className="text-muted">
            {say(
              'Nobody else reaches everybody it is for. Ask an administrator to assign a coach.',
            )}
          </p>
        ) : (
          <Select
            label={say('To')}
            placeholder={say('Choose a colleague')}
            options={(recipients.data ?? []).map((one) => ({
              value: one.membershipId,
              label: one.name,
              description: roleNames(say)[one.role],
            }))}
            value={to}
            onChange={setTo}
          />
        )}
        {handing.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(handing.error)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}
