import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import { takeOver } from '../take-over.ts'

/** From the next version on the question is words alone, after asking. */
export function RemoveMediaButton({ question }: { question: { questionId: string } }) {
  const { say, sorry } = useWords()
  const [isAsking, setAsking] = useState(false)
  const removing = useMutation(
    api.questions.removeMedia.mutationOptions({
      onSuccess: async (now) => {
        setAsking(false)
        await takeOver(now)
        showToast({ text: say('The question is words alone now.'), tone: 'positive' })
      },
    }),
  )
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {say('Ask it in words alone')}
      </Button>
      <ConfirmDialog
        title={say('Ask this question in words alone?')}
        confirmLabel={say('Use words alone')}
        cancelLabel={say('Keep the recording')}
        isDestructive
        isOpen={isAsking}
        isPending={removing.isPending}
        error={removing.error ? sorry(removing.error) : undefined}
        onCancel={() => setAsking(false)}
        onConfirm={() => removing.mutate({ questionId: question.questionId })}
      >
        {say(
          'The next version plays nothing; captions go with the recording. Interviews that have begun, and earlier versions, keep it.',
        )}
      </ConfirmDialog>
    </>
  )
}
