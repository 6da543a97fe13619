import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { takeOver } from './take-over.ts'

/** Puts a question into the archive, after asking, or brings it back at once. */
export function ArchiveButton({ question }: { question: Answers['questions']['detail'] }) {
  const { say, sorry } = useWords()
  const [isAsking, setAsking] = useState(false)
  const archiving = useMutation(
    api.questions.archive.mutationOptions({
      onSuccess: async (now) => {
        setAsking(false)
        await takeOver(now)
        showToast({
          tone: 'positive',
          text: now.isArchived
            ? say('The question is in the archive.')
            : say('The question is back in the library.'),
        })
      },
      onError: (error) => {
        if (question.isArchived) showToast({ text: sorry(error), tone: 'negative' })
      },
    }),
  )
  const { questionId, isArchived, kits } = question
  return (
    <>
      <Button
        isPending={isArchived && archiving.isPending}
        pendingLabel={say('One moment …')}
        onPress={() =>
          isArchived ? archiving.mutate({ questionId, isArchived: false }) : setAsking(true)
        }
      >
        {isArchived ? say('Bring it back') : say('Archive it')}
      </Button>
      <ConfirmDialog
        title={say('Put this question into the archive?')}
        confirmLabel={say('Archive it')}
        cancelLabel={say('Keep it in use')}
        isOpen={isAsking}
        isPending={archiving.isPending}
        error={archiving.error ? sorry(archiving.error) : undefined}
        onCancel={() => setAsking(false)}
        onConfirm={() => archiving.mutate({ questionId, isArchived: true })}
      >
        {say(
          '{count, plural, =0 {It is not offered for practice and for new kits any more. You can bring it back at any time.} one {It is not offered for practice and for new kits any more. # kit asks it and goes on asking it. You can bring it back at any time.} other {It is not offered for practice and for new kits any more. # kits ask it and go on asking it. You can bring it back at any time.}}',
          { count: kits.length },
        )}
      </ConfirmDialog>
    </>
  )
}
