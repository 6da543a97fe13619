import type { AskedQuestion } from '@app/domain/questions'
import type { Rubric } from '@app/domain/rubrics'
import type { SpeechFigures } from '@app/domain/speech'
import type { Word } from '@app/domain/transcripts'

/** The parts of a question that a coach reads. */
export type CoachedQuestion = Pick<
  AskedQuestion,
  'text' | 'category' | 'competency' | 'hints' | 'keywords'
>

/** One answer of a session, as a coach gets it: words, timings and measured figures; never audio or video. */
export type CoachedAnswer = {
  /** The question's place in the session, from 1. */
  position: number
  question: CoachedQuestion
  /** The transcript in force (corrected, where the candidate corrected it); empty where nothing was said. */
  words: readonly Word[]
  /** BCP 47 language of the transcript. */
  language: string
  /** From `measure`; null where neither recording nor words could be measured. */
  figures: SpeechFigures | null
}

/** What one evaluation is made from. Its hash stands in the result's provenance. */
export type EvaluationInput = {
  answers: readonly CoachedAnswer[]
  rubric: Rubric
}

/** The primary language of a BCP 47 tag, in lower case: `en-GB` gives `en`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''
