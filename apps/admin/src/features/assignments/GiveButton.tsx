import { Button } from '@app/ui/Button'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { newForm } from './assignment-form.ts'
import { AssignmentDialog } from './AssignmentDialog.tsx'

/** Gives a new assignment, and goes to it. */
export function GiveButton({ cohortId }: { cohortId?: string | undefined }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const settings = useQuery(api.institutions.settings.queryOptions())
  const [begunAt, setBegunAt] = useState<Date | null>(null)
  const creating = useMutation(
    api.assignments.create.mutationOptions({
      onSuccess: async ({ assignmentId }) => {
        await queryClient.invalidateQueries(api.assignments.list.pathFilter())
        showToast({ text: say('The assignment is given.'), tone: 'positive' })
        await navigate({ to: paths.assignment, params: { assignmentId } })
      },
    }),
  )
  const timeZone = settings.data?.timeZone
  return (
    <>
      <Button
        variant="primary"
        onPress={() => setBegunAt(new Date())}
        disabledReason={timeZone ? undefined : say('A moment, please.')}
      >
        {say('Give an assignment')}
      </Button>
      {begunAt && timeZone ? (
        <AssignmentDialog
          title={say('Give an assignment')}
          saveLabel={say('Give it')}
          initial={{ ...newForm(begunAt, timeZone), cohortId: cohortId ?? null }}
          timeZone={timeZone}
          saving={creating}
          onSave={(draft) => creating.mutate(draft)}
          onClose={() => {
            creating.reset()
            setBegunAt(null)
          }}
        />
      ) : null}
    </>
  )
}
