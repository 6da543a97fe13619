import { Button } from '@app/ui/Button'
import { DownloadIcon } from '@app/ui/icons'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { download } from '../../download.ts'
import { useWords } from '../../words.ts'

/** Takes the people of a cohort away as a file. */
export function ExportButton({ cohortId }: { cohortId: string }) {
  const { say, sorry } = useWords()
  const exporting = useMutation(
    api.cohorts.export.mutationOptions({
      onSuccess: ({ fileName, text }) => download(fileName, text),
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
