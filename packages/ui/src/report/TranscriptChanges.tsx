import { useMemo } from 'react'
import type { Transcript } from '@app/domain/transcripts'
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
      {changes.map(({ kind, text }, index) => {
        const words = index === changes.length - 1 ? text : `${text} `
        // A run has no identity beyond its place in the text
        const key = index
        if (kind === 'kept') return <span key={key}>{words}</span>
        return kind === 'removed' ? (
          <del key={key} className="text-muted decoration-negative">
            <span className="sr-only">{say('removed:')} </span>
            {words}
          </del>
        ) : (
          <ins key={key} className="bg-positive-soft text-ink decoration-positive decoration-2">
            <span className="sr-only">{say('added:')} </span>
            {words}
          </ins>
        )
      })}
    </p>
  )
}
