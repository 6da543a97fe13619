import { sendFile } from '@app/client/send-file'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answers } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import { takeOver } from '../take-over.ts'

/** Sends a recording of a question, and says how far it is. */
export const useSending = (questionId: string, onTaken: () => void = () => undefined) => {
  const { say } = useWords()
  const [share, setShare] = useState(0)
  const sending = useMutation({
    mutationFn: async (file: Blob) => {
      setShare(0)
      const taken = await sendFile(`/api/questions/${questionId}/media`, file, setShare)
      return taken as Answers['questions']['detail']
    },
    onSuccess: async (now) => {
      await takeOver(now)
      showToast({ tone: 'positive', text: say('The recording is in place. Now add captions.') })
      onTaken()
    },
  })
  return { sending, share }
}

export type Sending = ReturnType<typeof useSending>
