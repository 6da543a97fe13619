import type { QuestionMedia } from '@app/domain/question-views'
import { useWords } from '../../../words.ts'

/** What candidates hear or see, with its captions. The browser's own controls work with keyboard and screen reader. */
export function QuestionPlayer({
  media,
  language,
}: {
  media: NonNullable<QuestionMedia>
  language: string
}) {
  const { say } = useWords()
  const shared = {
    src: media.url,
    controls: true,
    preload: 'metadata',
    'aria-label': say('The question, as candidates are asked it'),
  } as const
  const captions = media.captionsUrl ? (
    <track
      kind="captions"
      src={media.captionsUrl}
      srcLang={language}
      label={say('Captions')}
      default
    />
  ) : null
  if (media.kind === 'audio')
    return (
      // The rule does not see that the track is inside.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <audio {...shared} key={media.url} className="w-full max-w-xl">
        {captions}
      </audio>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      {...shared}
      key={media.url}
      playsInline
      className="aspect-video w-full max-w-xl rounded-lg bg-sunken object-contain"
    >
      {captions}
    </video>
  )
}
