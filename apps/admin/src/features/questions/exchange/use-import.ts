import { sendFile } from '@app/client/send-file'
import type { ImportPreview } from '@app/domain/library-archive'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'

/** Looks into an archive, and imports it once somebody has seen what that does. */
export const useImport = () => {
  const { say } = useWords()
  const navigate = useNavigate()
  const [share, setShare] = useState(0)
  const looking = useMutation({
    mutationFn: async (file: File) => {
      setShare(0)
      const preview = await sendFile('/api/library/preview', file, setShare)
      return { file, preview: preview as ImportPreview }
    },
  })
  const importing = useMutation({
    mutationFn: ({ file, preview }: { file: File; preview: ImportPreview }) => {
      setShare(0)
      return sendFile(`/api/library/import?plan=${preview.plan}`, file, setShare)
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries(api.questions.pathFilter())
      await queryClient.invalidateQueries(api.kits.pathFilter())
      showToast({ tone: 'positive', text: say('The library is imported.') })
      await navigate({ to: paths.questions })
    },
  })
  return { looking, importing, share }
}
