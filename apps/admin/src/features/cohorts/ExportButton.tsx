import { Button } from '@app/ui/Button'
import { DownloadIcon } from '@app/ui/icons'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { downloadText } from '@app/ui/download-text'
import { useWords } from '../../words.ts'

/** Takes the people of a cohort away as a file. */
export function ExportButton({ cohortId }: { cohortId: string }) {
  const { say, sorry } = useWords()
  const exporting = useMutation(
    api.cohorts.export.mutationOptions({
      onSuccess: ({ fileName, text }) => downloadText(fileName, text),
      onError: (error) => {
        showToast({ text: sorry(error), tone: 'negative' })
      },
    }),
  )
  return (
    <Button
      icon={<DownloadIcon className="size-4" />}
      isPending={exporting.isPending}
      onPress={() => exporting.mutate({ cohortId })}
    >
      {say('Export as CSV')}
    </Button>
  )
}
