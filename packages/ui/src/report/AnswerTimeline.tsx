import type { SpeechFigures } from '@app/domain/speech'
import { SpeechTimeline } from '../SpeechTimeline.tsx'
import { useWords } from '../words.ts'

export interface AnswerTimelineProps {
  figures: SpeechFigures
  /** Where playback is; left out where there is nothing to play. */
  positionMs?: number | undefined
  /** Makes the timeline seek. */
  onSeek?: (ms: number) => void
}

/** An answer in time: speech, pauses, fillers. Nothing is drawn where the recording could not be measured. */
export function AnswerTimeline({ figures, positionMs, onSeek }: AnswerTimelineProps) {
  const { say, seconds } = useWords()
  if (figures.durationMs === null || figures.speech.length === 0) return null
  const timed = (figures.fillers ?? []).flatMap(({ term, startMs }) =>
    startMs === null ? [] : [{ atMs: startMs, word: term }],
  )
  const untimed = (figures.fillers?.length ?? 0) - timed.length
  const pauses = figures.pauses.length
  return (
    <SpeechTimeline
      title={say('The answer in time')}
      summary={[
        pauses === 0
          ? say('No pause over a second.')
          : say('{pauses, plural, one {# pause} other {# pauses}} over a second.', { pauses }),
        untimed > 0
          ? say(
              'The times of {untimed, plural, one {# filler is} other {# fillers are}} not known, because the words were typed.',
              { untimed },
            )
          : '',
      ]
        .filter(Boolean)
        .join(' ')}
      durationMs={figures.durationMs}
      speech={figures.speech}
      pauses={figures.pauses}
      fillers={timed}
      positionMs={positionMs}
      {...(onSeek ? { onSeek } : {})}
      formatLength={seconds}
      labels={{
        showTable: say('As a table'),
        showChart: say('As a picture'),
        speech: say('Speech'),
        pause: say('Pause'),
        filler: say('Filler'),
        at: say('At'),
        what: say('What'),
        length: say('Length'),
        position: say('Position in the answer'),
      }}
    />
  )
}
