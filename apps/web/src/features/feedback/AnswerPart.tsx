import type { OwnReport } from '@app/domain/report-views'
import { AnswerFigures } from '@app/ui/report/AnswerFigures'
import { marksOf } from '@app/ui/report/evidence-marks'
import { PassageComments } from '@app/ui/report/PassageComments'
import { timeOfWord } from '@app/ui/report/word-times'
import { ChevronRightIcon } from '@app/ui/icons'
import { useEffect, useState } from 'react'
import { useWords } from '../../words.ts'
import { AnswerPlayer } from './AnswerPlayer.tsx'
import { AnswerWords } from './AnswerWords.tsx'
import { FollowedTimeline } from './FollowedTimeline.tsx'
import { usePlayback } from './playback.ts'
import type { Reading } from './reading.ts'

interface AnswerPartProps extends Reading {
  answer: OwnReport['answers'][number]
  isFirst: boolean
}

/** One answer: opens on demand, and by itself when a quotation in it is asked for. */
export function AnswerPart(props: AnswerPartProps) {
  const { found, report, answer, sought, isFirst } = props
  const { say } = useWords()
  const playback = usePlayback()
  const [isOpen, setOpen] = useState(isFirst)
  const { position, transcript } = answer
  const recording = found.playback.find((one) => one.position === position)
  const measured = report.answers.find((one) => one.position === position)
  const figures = measured?.figures ?? null
  const isCurrent = transcript?.version === measured?.transcriptVersion
  const marks = isCurrent ? marksOf(report.coaching, position) : []
  const isSought = sought?.evidence.position === position

  const [seen, setSeen] = useState(sought)
  if (seen !== sought) {
    setSeen(sought)
    if (isSought) setOpen(true)
  }

  useEffect(() => {
    if (!isSought || !sought) return
    const from = timeOfWord(transcript?.words ?? [], sought.evidence.firstWord)
    if (from !== null) playback.playFrom(from)
    // Asking for a quotation plays it once; a corrected transcript or a new player does not play it again
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sought])

  return (
    <details
      id={`answer-${position}`}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/answer border-t border-line first:border-t-0"
    >
      <summary className="flex cursor-pointer list-none items-start gap-3 rounded-md py-4 print:break-inside-avoid print:break-after-avoid [&::-webkit-details-marker]:hidden">
        <ChevronRightIcon className="mt-1 size-5 text-muted transition-transform duration-100 group-open/answer:rotate-90 print:hidden rtl:-scale-x-100" />
        <span className="flex min-w-0 flex-col gap-1">
          <h3 className="font-serif text-lg text-ink">
            <span className="figures text-muted">{position}.</span> {answer.questionText}
          </h3>
          <AnswerFacts
            answer={answer}
            figures={figures}
            quotations={marks.length}
            comments={found.comments.filter(({ answerId }) => answerId === answer.answerId).length}
          />
        </span>
      </summary>
      {answer.answerId === null ? (
        <p className="ps-8 pb-6 text-sm text-muted">{say('You did not answer this question.')}</p>
      ) : (
        <div className="flex flex-col gap-8 pb-10 sm:ps-8">
          <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
            <div className="flex flex-col gap-4 lg:sticky lg:top-24 lg:self-start print:pb-3">
              {recording ? (
                <AnswerPlayer recording={recording} playback={playback} />
              ) : (
                <p className="text-sm text-muted print:hidden">
                  {say('This recording has not arrived.')}
                </p>
              )}
              <div className="rounded-md bg-sunken px-3.5 py-3 text-sm">
                <p className="text-xs font-medium text-muted">
                  {say('What a strong answer shows')}
                </p>
                <p className="pt-1 text-ink">{answer.hints}</p>
              </div>
            </div>
            <AnswerWords
              {...props}
              playback={recording ? playback : null}
              marks={marks}
              figures={isCurrent ? figures : null}
              isReread={!isCurrent && transcript !== null}
            />
          </div>
          <PassageComments
            comments={found.comments.filter(({ answerId }) => answerId === answer.answerId)}
            position={position}
          />
          {figures ? (
            <>
              <FollowedTimeline figures={figures} playback={recording ? playback : null} />
              <AnswerFigures
                figures={figures}
                reader="candidate"
                {...(recording ? { onSeek: playback.playFrom } : {})}
              />
            </>
          ) : (
            <p className="text-sm text-muted">{say('This answer could not be measured.')}</p>
          )}
        </div>
      )}
    </details>
  )
}

function AnswerFacts({
  answer,
  figures,
  quotations,
  comments,
}: {
  answer: OwnReport['answers'][number]
  figures: { durationMs: number | null; wordsPerMinute: number | null } | null
  quotations: number
  comments: number
}) {
  const { say, clock, number } = useWords()
  const facts = [
    answer.answerId === null ? say('Not answered') : null,
    figures?.durationMs ? clock(figures.durationMs) : null,
    figures?.wordsPerMinute
      ? say('{pace} words a minute', { pace: number(figures.wordsPerMinute) })
      : null,
    answer.answerId !== null && answer.transcript === null ? say('no words yet') : null,
    quotations > 0
      ? say('{quotations, plural, one {# quotation} other {# quotations}}', { quotations })
      : null,
    comments > 0
      ? say('{comments, plural, one {# comment} other {# comments}}', { comments })
      : null,
  ].filter((fact) => fact !== null)
  return <span className="figures text-sm text-muted">{facts.join(' · ')}</span>
}
