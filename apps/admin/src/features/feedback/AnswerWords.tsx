import type { StaffReport } from '@app/domain/report-views'
import type { SpeechFigures } from '@app/domain/speech'
import type { Transcript } from '@app/domain/transcripts'
import { Disclosure } from '@app/ui/Disclosure'
import { type EvidenceMark, highlightIn, marksShown } from '@app/ui/report/evidence-marks'
import { EvidenceChoice } from '@app/ui/report/EvidenceChoice'
import { competencyName } from '@app/ui/report/rating-words'
import { fillerWords } from '@app/ui/report/speech-facts'
import { TranscriptChanges } from '@app/ui/report/TranscriptChanges'
import { TranscriptText } from '@app/ui/report/TranscriptText'
import { linkClass } from '@app/ui/styles'
import { useWords, type Words } from '../../words.ts'
import type { Reading } from './reading.ts'

export interface AnswerWordsProps extends Omit<Reading, 'report'> {
  answer: StaffReport['answers'][number]
  marks: readonly EvidenceMark[]
  figures: SpeechFigures | null
}

/** The words of an answer with the evidence marked, and where they came from. */
export function AnswerWords(props: AnswerWordsProps) {
  const { found, answer, marks, sought } = props
  const words = useWords()
  const { say } = words
  const { transcript, original, position } = answer
  if (!transcript)
    return <p className="text-sm text-muted">{say('There are no words of this answer yet.')}</p>
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
        emphasis={soughtHere?.evidence ?? null}
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
          {originOf(transcript, words)}
          {(props.figures?.fillers?.length ?? 0) > 0
            ? ` ${say('Dotted lines mark what was counted as a filler.')}`
            : null}
        </p>
        {original ? (
          <Disclosure summary={say('What was corrected')}>
            <TranscriptChanges original={original} transcript={transcript} />
          </Disclosure>
        ) : null}
      </div>
    </div>
  )
}

const originOf = (transcript: Transcript, { say, moment }: Words): string =>
  ({
    transcriber: say('Recognised by {name}.', { name: transcript.recognisedBy ?? '' }),
    captions: say('From the captions of the candidate’s browser.'),
    typed: say('Written down by the candidate.'),
    correction: say('Corrected by the candidate on {when}.', {
      when: moment(transcript.createdAt),
    }),
  })[transcript.origin]
