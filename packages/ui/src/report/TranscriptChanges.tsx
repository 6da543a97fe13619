import type { Transcript } from '@app/domain/transcripts'
import { Fragment, useMemo } from 'react'
import { useWords } from '../words.ts'
import { changesBetween } from './transcript-changes.ts'

/** The first transcript and the one in force in one text: what was taken out is struck, what was put in is underlined. */
export function TranscriptChanges({
  original,
  transcript,
}: {
  original: Transcript
  transcript: Transcript
}) {
  const { say } = useWords()
  const changes = useMemo(
    () =>
      changesBetween(
        original.words.map((word) => word.text),
        transcript.words.map((word) => word.text),
      ),
    [original, transcript],
  )
  return (
    <p className="font-serif text-base leading-7 text-ink">
      {changes.map(({ kind, text }, index) => (
        // A run has no identity beyond its place in the text
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {kind === 'kept' ? text : null}
          {kind === 'removed' ? (
            <del className="text-muted decoration-negative">
              <span className="sr-only">{say('removed:')} </span>
              {text}
            </del>
          ) : null}
          {kind === 'added' ? (
            <ins className="bg-positive-soft text-ink decoration-positive decoration-2">
              <span className="sr-only">{say('added:')} </span>
              {text}
            </ins>
          ) : null}{' '}
        </Fragment>
      ))}
    </p>
  )
}
