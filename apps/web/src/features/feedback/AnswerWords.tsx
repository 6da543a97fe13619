import type { OwnReport } from '@app/domain/report-views'
import type { SpeechFigures } from '@app/domain/speech'
import type { Transcript } from '@app/domain/transcripts'
import { Button } from '@app/ui/Button'
import { Disclosure } from '@app/ui/Disclosure'
import { type EvidenceMark, highlightIn, marksShown } from '@app/ui/report/evidence-marks'
import { EvidenceChoice } from '@app/ui/report/EvidenceChoice'
import { stepNews } from '@app/ui/report/PipelineSteps'
import { competencyName } from '@app/ui/report/rating-words'
import { fillerWords } from '@app/ui/report/speech-facts'
import { TranscriptChanges } from '@app/ui/report/TranscriptChanges'
import { TranscriptText } from '@app/ui/report/TranscriptText'
import { hasTimes, timeOfWord } from '@app/ui/report/word-times'
import { linkClass } from '@app/ui/styles'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMe } from '../../me.ts'
import { useWords, type Words } from '../../words.ts'
import { readDraft } from './drafts.ts'
import { createPlayback, type Playback, useCurrentWord } from './playback.ts'
import type { Reading } from './reading.ts'
import { TranscriptEditor } from './TranscriptEditor.tsx'

const silent = createPlayback()

interface AnswerWordsProps extends Omit<Reading, 'report'> {
  answer: OwnReport['answers'][number]
  playback: Playback | null
  marks: readonly EvidenceMark[]
  figures: SpeechFigures | null
  /** The words are newer than the report: it is being made again. */
  isReread: boolean
}

/** The words of an answer, beside its player: evidence marked, each word a place to play from, and open to correction. */
export function AnswerWords(props: AnswerWordsProps) {
  const { found, answer, playback, marks, isReread, sought } = props
  const words = useWords()
  const { say } = words
  const [isEditing, setEditing] = useState(false)
  const { transcript, original, position } = answer
  const current = useCurrentWord(playback ?? silent, transcript?.words ?? [])
  const isWritten = isEditing || transcript === null
  const correct = useFocusAfter(isWritten)
  const { personId } = useMe().person
  // The page was left while it was being typed.
  const hasDraft = readDraft({ personId, of: `words:${answer.answerId}` }) !== ''
  if (isWritten)
    return (
      <TranscriptEditor
        found={found}
        answer={answer}
        playback={playback}
        {...(transcript === null ? {} : { onDone: () => setEditing(false) })}
      />
    )
  const isTimed = hasTimes(transcript.words)
  const soughtHere =
    sought?.evidence.position === position && sought.transcriptVersion === transcript.version
      ? sought
      : null
  const highlight = highlightIn(marks, props.highlight)
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {marks.length > 0 ? (
        <EvidenceChoice
          marks={marks}
          rubric={found.rubric}
          value={highlight}
          onChange={props.onHighlight}
        />
      ) : null}
      <TranscriptText
        label={say('Transcript of answer {position}', { position })}
        words={transcript.words}
        rubric={found.rubric}
        marks={marksShown(marks, highlight)}
        hasTags={highlight === 'all'}
        fillers={fillerWords(props.figures?.fillers ?? [])}
        current={current}
        emphasis={soughtHere?.evidence ?? null}
        onWord={
          playback && isTimed
            ? (index) => {
                const from = timeOfWord(transcript.words, index)
                if (from !== null) playback.playFrom(from)
              }
            : undefined
        }
      />
      {soughtHere?.competency ? (
        <p className="text-sm print:hidden">
          <a className={linkClass} href={`#competency-${soughtHere.competency}`}>
            {say('Back to {name}', { name: competencyName(found.rubric, soughtHere.competency) })}
          </a>
        </p>
      ) : null}
      <div className="flex flex-col gap-2 text-sm text-muted">
        <p>
          {originOf(transcript, words)}{' '}
          {(props.figures?.fillers?.length ?? 0) > 0
            ? `${say('Dotted lines mark what was counted as a filler.')} `
            : null}
          {playback ? (
            <span className="print:hidden">
              {isTimed
                ? say(
                    'Press a word to hear it from there; with the keyboard, the arrow keys and Enter.',
                  )
                : say(
                    'The words have no times, so they cannot be followed. The timeline below can.',
                  )}
            </span>
          ) : null}
        </p>
        {isReread ? (
          <output className="text-ink">
            {say('Your words are being read. The report changes by itself in a moment.')}{' '}
            {props.steps.some(({ state }) => state === 'running')
              ? stepNews(props.steps, say)
              : null}
          </output>
        ) : null}
        {original ? (
          <Disclosure summary={say('What was corrected')}>
            <TranscriptChanges original={original} transcript={transcript} />
          </Disclosure>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <Button ref={correct} size="small" onPress={() => setEditing(true)}>
            {say('Correct the words')}
          </Button>
          {hasDraft ? (
            <span className="text-caution">
              {say(
                'A correction that you began is kept on this device. It has not been handed in.',
              )}
            </span>
          ) : null}
        </div>
      </div>
    </div>
  )
}

/** The editor took the focus along when it closed: whoever wrote goes on at the button that opens it. */
const useFocusAfter = (isWritten: boolean): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(isWritten)
  useEffect(() => {
    const isOver = before.current && !isWritten
    before.current = isWritten
    if (isOver && document.activeElement === document.body) button.current?.focus()
  }, [isWritten])
  return button
}

const originOf = (transcript: Transcript, { say, moment }: Words): string =>
  ({
    transcriber: say('Recognised by {name}.', { name: transcript.recognisedBy ?? '' }),
    captions: say('From the captions of your browser.'),
    typed: say('Written down by you.'),
    correction: say('Corrected by you on {when}.', { when: moment(transcript.createdAt) }),
  })[transcript.origin]
