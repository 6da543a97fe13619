import type { JudgedAnswer, UnjudgedReason } from './rules-answer.ts'
import { leastWords } from './rules-answer.ts'
import { listInWords } from './rules-findings.ts'

const sentences: Record<UnjudgedReason, string> = {
  language:
    'The rules for words know English only. Pace, pauses and fillers are measured in every language.',
  notEnglish: 'The words do not read as English sentences, and the rules know no others.',
  empty: 'There are no words to judge.',
  tooShort: `An answer of fewer than ${leastWords} words is too short to judge.`,
  onlyQuestion: 'The answer says the question again and nothing of its own.',
}

/** Why the words of an answer are not judged, as one plain sentence. */
export const unjudgedSentence = (reason: UnjudgedReason): string => sentences[reason]

const positionsOf = (answers: readonly JudgedAnswer[], reason: UnjudgedReason): string[] =>
  answers.filter(({ unjudged }) => unjudged === reason).map(({ answer }) => String(answer.position))

const unjudgedLimits = (answers: readonly JudgedAnswer[]): string[] =>
  (Object.keys(sentences) as UnjudgedReason[]).flatMap((reason) => {
    const positions = positionsOf(answers, reason)
    if (positions.length === 0) return []
    const noun = positions.length === 1 ? 'Answer' : 'Answers'
    return [`${noun} ${listInWords(positions)}: ${sentences[reason]}`]
  })

/** What the rules coach says it cannot judge. */
export const rulesLimits = (answers: readonly JudgedAnswer[]): string[] => {
  const read = answers.flatMap((judged) => judged.read ?? [])
  const heard = answers.some(({ delivery }) => delivery !== null)
  return [
    'This coaching was made by fixed rules that look for words, numbers and patterns. They do not understand what is said and cannot tell whether it is true or good.',
    'Relevance compares words only: a good answer in other words comes out too low, and the highest level is never given.',
    'Clarity counts sentence lengths, hedges and breaks; it cannot tell whether terms are explained, so the highest level is never given.',
    ...(read.some(({ text }) => !text.sentencesKnown)
      ? [
          'A transcript has too little punctuation to know its sentences; its clarity was not judged.',
        ]
      : []),
    ...(heard
      ? [
          'Fillers are counted in the transcript. Speech recognition often leaves “um” and “uh” out, so there may have been more.',
        ]
      : ['Without measured figures, delivery is not judged.']),
    ...unjudgedLimits(answers),
  ]
}
