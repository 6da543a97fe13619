import type { OwnReport } from '@app/domain/report-views'
import { useWords } from '../../words.ts'
import type { Playback } from './playback.ts'

export type Recording = OwnReport['playback'][number]

/** The candidate's own recording, with the browser's own controls. Nothing is loaded before it is asked for. */
export function AnswerPlayer({
  recording,
  playback,
}: {
  recording: Recording
  playback: Playback
}) {
  const { say } = useWords()
  const label = say('Your recording of answer {position}', { position: recording.position })
  const shared = {
    ref: playback.attach,
    src: recording.url,
    controls: true,
    preload: 'none',
    'aria-label': label,
  } as const
  // The transcript beside it says what is heard, word by word; a second copy as captions would only cover the picture.
  return recording.hasVideo ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      {...shared}
      playsInline
      className="aspect-video w-full rounded-lg bg-ink object-contain print:hidden"
    />
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio {...shared} className="w-full print:hidden" />
  )
}
