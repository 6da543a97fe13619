import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { QuestionIcon } from '@app/ui/place-icons'
import { ProgressBar } from '@app/ui/ProgressBar'
import { linkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import { PreviewLists } from './PreviewLists.tsx'
import { useImport } from './use-import.ts'

/** A library out of an archive: first what it would do, then all of it or nothing. */
export function ImportPage() {
  const { say, sorry, number } = useWords()
  const { looking, importing, share } = useImport()
  const isBusy = looking.isPending || importing.isPending
  const error = importing.error ?? looking.error
  const found = isBusy && looking.isPending ? undefined : looking.data
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (!file || isBusy) return
    importing.reset()
    looking.mutate(file)
  }
  const picker = (
    <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={choose}>
      <Button
        variant={found ? 'secondary' : 'primary'}
        isPending={looking.isPending}
        pendingLabel={say('Looking into it …')}
      >
        {found ? say('Choose another file') : say('Choose a file')}
      </Button>
    </FileTrigger>
  )
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.questions} className={linkClass}>
            {say('Questions')}
          </Link>
        }
        title={say('Import a library')}
        description={say(
          'Questions, recordings and kits out of a file that was exported here or at another institution. You see what it changes before anything is kept.',
        )}
      />
      <div className="flex max-w-4xl flex-col gap-6">
        {found ? null : (
          <EmptyState
            title={say('Which library?')}
            picture={<QuestionIcon className="size-7" />}
            action={picker}
          >
            {say(
              'A .zip file of up to 256 MB. Nothing is kept before you have seen what it changes and said yes.',
            )}
          </EmptyState>
        )}
        {isBusy ? (
          <ProgressBar
            label={share < 1 ? say('Sending the file') : say('Looking into the file')}
            value={share < 1 ? share : null}
            valueText={
              share < 1 ? say('{percent} %', { percent: number(share * 100) }) : say('One moment')
            }
          />
        ) : null}
        {error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(error)}
          </Banner>
        ) : null}
        {found ? (
          <PreviewLists
            preview={found.preview}
            fileName={found.file.name}
            picker={picker}
            isPending={importing.isPending}
            onImport={() => importing.mutate(found)}
          />
        ) : null}
      </div>
    </>
  )
}
