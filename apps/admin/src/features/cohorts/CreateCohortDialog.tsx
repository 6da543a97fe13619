import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { emptyDraft } from './cohort-form.ts'
import { CohortFormDialog } from './CohortFormDialog.tsx'

/** Makes a cohort and leads to its page, where people are brought into it. */
export function CreateCohortDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const creating = useMutation(
    api.cohorts.create.mutationOptions({
      onSuccess: async ({ cohortId }) => {
        void queryClient.invalidateQueries(api.cohorts.pathFilter())
        await navigate({ to: paths.cohort, params: { cohortId } })
      },
    }),
  )
  return (
    <CohortFormDialog
      title={say('Create a cohort')}
      saveLabel={say('Create it')}
      pendingLabel={say('Creating …')}
      begin={emptyDraft}
      onSave={(details) => creating.mutate(details)}
      isPending={creating.isPending}
      error={creating.error}
      onClose={onClose}
    />
  )
}
