import type { TakeProgress, UploadState } from '@app/client/recorder/uploader'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../words.ts'
import { refusedWords, savedName } from './refused-takes.ts'
import { megabytes } from './megabytes.ts'
import { uploadsOf, useWhose } from './uploads.ts'

const ConfirmDialog = lazy(() =>
  import('@app/ui/ConfirmDialog').then(({ ConfirmDialog }) => ({ default: ConfirmDialog })),
)

/** Recordings that the server will never take: why, and what the person may do with them. Nothing goes by itself. */
export default function RefusedTakes({ state }: { state: UploadState }) {
  return state.takes
    .filter(({ isRefused }) => isRefused)
    .map((take) => <RefusedTake key={take.recordingId} take={take} />)
}

function RefusedTake({ take }: { take: TakeProgress }) {
  const words = useWords()
  const { say, moment } = words
  const whose = useWhose()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const failed = say('This browser did not let us do that. Please try again.')
  const facts = { date: moment(take.startedAt), size: megabytes(take.byteCount, words) }

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFailed(false)
    try {
      await work()
    } catch (error) {
      console.error('A recording on this device could not be reached', error)
      setFailed(true)
    }
    setBusy(false)
  }
  const save = async (): Promise<void> => {
    const { pieces } = await uploadsOf(whose)
    const stored = await pieces.take(take.recordingId)
    if (!stored) throw new Error('There is no such take on this device')
    const url = URL.createObjectURL(await pieces.blob(take.recordingId, stored.mime))
    const link = document.createElement('a')
    link.href = url
    link.download = savedName(stored.startedAt, stored.mime)
    link.click()
    // The browser reads it while it saves; nothing tells when it is done.
    setTimeout(() => URL.revokeObjectURL(url), 600_000)
    setSaved(true)
  }
  const remove = async (): Promise<void> => {
    const { pieces, uploader } = await uploadsOf(whose)
    await pieces.remove(take.recordingId)
    setAsking(false)
    uploader.wake()
  }

  return (
    <Banner
      tone="caution"
      announce="polite"
      title={say('A recording cannot be handed in')}
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="small" isPending={isBusy && !isAsking} onPress={() => void guarded(save)}>
            {say('Save it on this device')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
            {say('Remove it from this browser')}
          </Button>
        </span>
      }
    >
      <p>
        {say('It was recorded on {date} ({size}) and is kept in this browser.', facts)}{' '}
        {refusedWords(take, words)}{' '}
        {say('It stays here until you remove it. You can save it as a file first.')}
      </p>
      <output>{isSaved ? <p>{say('It was handed to your browser’s downloads.')}</p> : null}</output>
      {hasFailed && !isAsking ? <p role="alert">{failed}</p> : null}
      {isAsking ? (
        <Suspense>
          <ConfirmDialog
            isOpen
            isDestructive
            title={say('Remove this recording for good?')}
            confirmLabel={say('Remove it for good')}
            cancelLabel={say('Keep it')}
            isPending={isBusy}
            error={hasFailed ? failed : undefined}
            onCancel={() => setAsking(false)}
            onConfirm={() => void guarded(remove)}
          >
            <p>
              {say(
                'The recording of {date} ({size}) is deleted from this browser, and cannot be brought back.',
                facts,
              )}
            </p>
            {isSaved ? null : <p>{say('You have not saved it as a file yet.')}</p>}
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </Banner>
  )
}
