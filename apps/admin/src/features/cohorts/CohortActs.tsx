import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { draftOf } from './cohort-form.ts'
import { CohortFormDialog } from './CohortFormDialog.tsx'

const refresh = () => queryClient.invalidateQueries(api.cohorts.pathFilter())

/** Changing a cohort, archiving it, and bringing it back. */
export function CohortActs({ cohort }: { cohort: Answers['cohorts']['one'] }) {
  const { say, sorry } = useWords()
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null)
  const { cohortId, name } = cohort
  const done = (text: string) => () => {
    setOpen(null)
    showToast({ text, tone: 'positive' })
    return refresh()
  }
  const changing = useMutation(
    api.cohorts.update.mutationOptions({ onSuccess: done(say('The cohort is changed.')) }),
  )
  const archiving = useMutation(
    api.cohorts.archive.mutationOptions({
      onSuccess: done(say('{name} is archived.', { name })),
    }),
  )
  const bringing = useMutation(
    api.cohorts.bringBack.mutationOptions({
      onSuccess: done(say('{name} is in use again.', { name })),
      onError: (error) => {
        showToast({ text: sorry(error), tone: 'negative' })
      },
    }),
  )
  return (
    <>
      <Button onPress={() => setOpen('edit')}>{say('Edit')}</Button>
      {cohort.archivedAt ? (
        <Button isPending={bringing.isPending} onPress={() => bringing.mutate({ cohortId })}>
          {say('Bring it back')}
        </Button>
      ) : (
        <Button variant="quiet" onPress={() => setOpen('archive')}>
          {say('Archive')}
        </Button>
      )}
      {open === 'edit' ? (
        <CohortFormDialog
          title={say('Edit the cohort')}
          saveLabel={say('Save it')}
          pendingLabel={say('Saving …')}
          begin={draftOf(cohort)}
          onSave={(details) => changing.mutate({ cohortId, ...details })}
          isPending={changing.isPending}
          error={changing.error}
          onClose={() => {
            setOpen(null)
            changing.reset()
          }}
        />
      ) : null}
      <ConfirmDialog
        title={say('Archive {name}?', { name })}
        confirmLabel={say('Archive it')}
        cancelLabel={say('Keep it in use')}
        isOpen={open === 'archive'}
        onCancel={() => {
          setOpen(null)
          archiving.reset()
        }}
        onConfirm={() => archiving.mutate({ cohortId })}
        isPending={archiving.isPending}
        error={archiving.error ? sorry(archiving.error) : undefined}
      >
        <p>
          {say(
            'It leaves the list of cohorts, its join link closes, and nobody can be invited into it any more. Its people, their interviews and reports stay, and its coaches still reach them. You can bring it back at any time.',
          )}
        </p>
      </ConfirmDialog>
    </>
  )
}
