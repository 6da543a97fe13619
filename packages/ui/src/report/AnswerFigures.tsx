import type { SpeechFigures } from '@app/domain/speech'
import { FigureTile } from '../FigureTile.tsx'
import { useWords } from '../words.ts'
import { PlaceList } from './PlaceList.tsx'
import type { Reader } from './rating-words.ts'
import { fillerCounts, fillerMeaning, longestPause, spokenStretch } from './speech-facts.ts'

export interface AnswerFiguresProps {
  figures: SpeechFigures
  /** Plays from a moment; without it places are text. */
  onSeek?: (ms: number) => void
  /** The candidate is told that the time given is their own, with their adjustments; to nobody else it is. */
  reader?: Reader
}

/** The measured facts of one answer. Each can be opened down to what it was computed from. */
export function AnswerFigures(props: AnswerFiguresProps) {
  return (
    <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2">
      <Pace {...props} />
      <Fillers {...props} />
      <Pauses {...props} />
      <Length {...props} />
    </dl>
  )
}

function Pace({ figures }: AnswerFiguresProps) {
  const { say, number, seconds, clock } = useWords()
  const stretch = spokenStretch(figures)
  const { wordsPerMinute, wordCount } = figures
  return (
    <FigureTile
      label={say('Pace')}
      value={wordsPerMinute === null ? null : number(wordsPerMinute)}
      unit={say('words a minute')}
      missing={
        wordCount === null
          ? say('Needs the words of this answer.')
          : say('The recording could not be measured.')
      }
      note={
        wordsPerMinute !== null && wordCount !== null
          ? say('{words, plural, one {# word} other {# words}} in all', { words: wordCount })
          : undefined
      }
      {...(wordsPerMinute !== null && wordCount !== null
        ? {
            how: {
              label: say('How it is computed'),
              content: stretch
                ? say(
                    '{words} words in {length} from first to last speech ({from} to {to}), pauses included.',
                    {
                      words: number(wordCount),
                      length: seconds(stretch.endMs - stretch.startMs),
                      from: clock(stretch.startMs),
                      to: clock(stretch.endMs),
                    },
                  )
                : say('{words} words, over the time from the first to the last word.', {
                    words: number(wordCount),
                  }),
            },
          }
        : {})}
    />
  )
}

function Fillers({ figures, onSeek }: AnswerFiguresProps) {
  const { say, number } = useWords()
  const { fillers, fillersPerMinute, wordCount } = figures
  const counts = fillerCounts(fillers ?? [])
  const places = (fillers ?? []).flatMap(({ term, startMs }) =>
    startMs === null ? [] : [{ ms: startMs, words: term }],
  )
  return (
    <FigureTile
      label={say('Fillers')}
      value={fillersPerMinute === null ? null : number(fillersPerMinute, 1)}
      unit={say('a minute')}
      missing={
        wordCount === null
          ? say('Needs the words of this answer.')
          : fillers === null
            ? say('There is no list of fillers for this language.')
            : say('{count} in all; the recording could not be measured.', { count: fillers.length })
      }
      note={fillersPerMinute === null ? undefined : fillerMeaning(fillersPerMinute, say)}
      {...(fillers === null
        ? {}
        : {
            how: {
              label: say('How it is computed'),
              content: (
                <div className="flex flex-col gap-2">
                  <p>
                    {say(
                      '{count, plural, =0 {No filler} one {# filler} other {# fillers}} in the transcript, over the time from first to last speech. Found by a list of words; “like” and its kind count only where they stand apart.',
                      { count: fillers.length },
                    )}
                  </p>
                  {counts.length > 0 ? (
                    <p>{counts.map(({ term, count }) => `“${term}” ${count}`).join(' · ')}</p>
                  ) : null}
                  <PlaceList places={places} onSeek={onSeek} />
                </div>
              ),
            },
          })}
    />
  )
}

function Pauses({ figures, onSeek }: AnswerFiguresProps) {
  const { say, number, seconds } = useWords()
  const { pauses, durationMs } = figures
  const longest = longestPause(pauses)
  const isMeasured = durationMs !== null && figures.speakingMs !== null
  return (
    <FigureTile
      label={say('Pauses over a second')}
      value={isMeasured ? number(pauses.length) : null}
      missing={say('The recording could not be measured.')}
      note={
        longest === null ? undefined : say('The longest {length}', { length: seconds(longest) })
      }
      {...(isMeasured
        ? {
            how: {
              label: say('How it is computed'),
              content: (
                <div className="flex flex-col gap-2">
                  <p>
                    {say(
                      'Silences longer than a second between first and last speech, measured in the recording itself.',
                    )}
                  </p>
                  <PlaceList
                    places={pauses.map(({ startMs, endMs }) => ({
                      ms: startMs,
                      words: seconds(endMs - startMs),
                    }))}
                    onSeek={onSeek}
                  />
                </div>
              ),
            },
          }
        : {})}
    />
  )
}

function Length({ figures, reader }: AnswerFiguresProps) {
  const { say, number, clock, seconds } = useWords()
  const { durationMs, targetSeconds, shareOfTimeUsed } = figures
  const given = clock(targetSeconds * 1000)
  return (
    <FigureTile
      label={say('Length')}
      value={durationMs === null ? null : clock(durationMs)}
      unit={say('of {given} given', { given })}
      missing={say('There is no recording.')}
      note={
        shareOfTimeUsed === null
          ? undefined
          : say('{percent} % of the time used', { percent: number(shareOfTimeUsed * 100) })
      }
      {...(durationMs === null
        ? {}
        : {
            how: {
              label: say('How it is computed'),
              content: [
                say('The recording lasts {length}; the question gave {given}.', {
                  length: seconds(durationMs),
                  given: seconds(targetSeconds * 1000),
                }),
                reader === 'candidate'
                  ? say('Your adjustments are counted in, where you have any.')
                  : '',
              ].join(' '),
            },
          })}
    />
  )
}
