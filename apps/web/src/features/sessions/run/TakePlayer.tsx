import type { Take } from '@app/domain/runs'
import { Banner } from '@app/ui/Banner'
import { Skeleton } from '@app/ui/Skeleton'
import { useEffect, useState } from 'react'
import { useWords } from '../../../words.ts'
import type { Runner } from './runner.ts'

/** It is neither here nor on the server. */
const elsewhere = ''
/** Not on this device, or no longer. */
const none = ''

/** Where a take can be heard: on this device until the server has confirmed it, from there afterwards. */
const useTakeUrl = (runner: Runner, take: Take): string | null => {
  const { recordingId, state } = take
  const [stored, setStored] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    let made = ''
    const find = async (): Promise<string> => {
      const { pieces } = await runner.uploads()
      const found = await pieces.take(recordingId)
      if (!found || found.byteCount === 0 || isOver) return none
      made = URL.createObjectURL(await pieces.blob(recordingId, found.mime))
      return made
    }
    find()
      .then((url) => (isOver ? URL.revokeObjectURL(url) : setStored(url)))
      .catch((error: unknown) => {
        console.error('The take cannot be read on this device', error)
        setStored(none)
      })
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [runner, recordingId])
  if (stored !== none) return stored
  return state === 'received' ? `/api/recordings/${recordingId}/media` : elsewhere
}

/** Listening to the take that was just recorded. Give it the take's id as `key`. */
export function TakePlayer({ runner, take }: { runner: Runner; take: Take }) {
  const { say } = useWords()
  const url = useTakeUrl(runner, take)
  const [hasPicture, setHasPicture] = useState(true)
  if (url === null) return <Skeleton className="aspect-video w-full" />
  if (url === elsewhere)
    return (
      <Banner tone="info">
        {say('This take is still on the device it was recorded on. You can listen to it there.')}
      </Banner>
    )
  return (
    // What was just said has no captions yet; its words come with the report.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      key={url}
      src={url}
      controls
      playsInline
      aria-label={say('Your answer')}
      onLoadedMetadata={({ currentTarget }) => {
        setHasPicture(currentTarget.videoWidth > 0)
        findDuration(currentTarget)
      }}
      className={hasPicture ? 'aspect-video w-full rounded-lg bg-sunken' : 'h-14 w-full rounded-lg'}
    />
  )
}

/** Browsers record without saying how long it lasts; sent to the end, they find out. */
const findDuration = (media: HTMLMediaElement): void => {
  if (Number.isFinite(media.duration)) return
  const back = (): void => {
    media.currentTime = 0
  }
  media.addEventListener('durationchange', back, { once: true })
  media.currentTime = Number.MAX_SAFE_INTEGER
}
