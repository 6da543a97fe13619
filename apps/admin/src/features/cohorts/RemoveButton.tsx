import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

/** Takes somebody out of a cohort, after asking. */
export function RemoveButton({
  cohort,
  member,
  part,
}: {
  cohort: { cohortId: string; name: string }
  member: { membershipId: string; name: string }
  part: 'candidate' | 'coach'
}) {
  const { say, sorry } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { name } = member
  const names = { name, cohort: cohort.name }
  const removing = useMutation(
    api.cohorts.removeMember.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        showToast({ text: say('{name} is no longer in {cohort}.', names) })
        return queryClient.invalidateQueries(api.cohorts.pathFilter())
      },
    }),
  )
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {part === 'coach' ? say('Unassign') : say('Take out')}{' '}
        <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        title={say('Take {name} out of {cohort}?', names)}
        confirmLabel={say('Take them out')}
        cancelLabel={say('Leave them in')}
        isDestructive
        isOpen={isAsking}
        onCancel={() => {
          setAsking(false)
          removing.reset()
        }}
        onConfirm={() =>
          removing.mutate({ cohortId: cohort.cohortId, membershipId: member.membershipId })
        }
        isPending={removing.isPending}
        error={removing.error ? sorry(removing.error) : undefined}
      >
        <p>
          {part === 'coach'
            ? say(
                'From now on they see none of its candidates, unless another cohort of theirs has them too. What they wrote stays.',
              )
            : say(
                'The coaches of this cohort no longer see their interviews. They stay a member of your institution with everything they recorded.',
              )}
        </p>
      </ConfirmDialog>
    </>
  )
}
