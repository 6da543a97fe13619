import type { Word } from '@app/domain/transcripts'
import { passageAround, readAnswer, type AnswerText } from './answer-text.ts'
import { readsAsEnglish } from './reads-as-english.ts'
import { primaryLanguage, type CoachedAnswer } from './evaluation-input.ts'
import type { WordRange } from './quotes.ts'
import { rateClarity, readWording, type Wording } from './rules-clarity.ts'
import { rateDelivery } from './rules-delivery.ts'
import { rateSpecificity, readDetails, type Details } from './rules-details.ts'
import type { Finding, TextCompetency } from './rules-findings.ts'
import { onlyRepeats, rateRelevance } from './rules-relevance.ts'
import { rateStructure, readStory, type Story } from './rules-structure.ts'

/** An answer shorter than this is too short to judge its words (the rubric speaks of sentences and parts). */
export const leastWords = 15

/** Why the words of an answer are not judged. */
export const unjudgedReasons = [
  'language',
  'notEnglish',
  'empty',
  'tooShort',
  'onlyQuestion',
] as const
export type UnjudgedReason = (typeof unjudgedReasons)[number]

/** Everything that the rules read from the words of one answer. */
export type ReadAnswer = {
  text: AnswerText
  story: Story
  details: Details
  wording: Wording
  /** Null where a feature cannot be read in this answer. */
  findings: Record<TextCompetency, Finding | null>
}

export type JudgedAnswer = {
  answer: CoachedAnswer
  /** Null where the words are not judged; `unjudged` says why. */
  read: ReadAnswer | null
  unjudged: UnjudgedReason | null
  delivery: Finding | null
}

const inside = (words: readonly Word[], range: WordRange): WordRange[] =>
  range.firstWord < words.length
    ? [{ ...range, lastWord: Math.min(range.lastWord, words.length - 1) }]
    : []

const readWords = (answer: CoachedAnswer, text: AnswerText): ReadAnswer => {
  const story = readStory(text)
  const details = readDetails(text, story)
  const wording = readWording(text)
  return {
    text,
    story,
    details,
    wording,
    findings: {
      structure: rateStructure(text, story),
      relevance: rateRelevance(text, answer.question),
      specificity: rateSpecificity(text, story, details),
      clarity: rateClarity(text, wording),
    },
  }
}

/** Delivery with its passages; with no filler to show, the opening of what was measured stands for it. */
const deliveryOf = (answer: CoachedAnswer, text: AnswerText): Finding | null => {
  const found = rateDelivery(answer.figures)
  if (found === null) return null
  const opening = text.sentences[0]
  const shown = found.passages.flatMap((range) => inside(answer.words, range))
  const passages =
    shown.length > 0 || opening === undefined ? shown : [passageAround(text, opening)]
  return passages.length === 0 ? null : { ...found, passages }
}

/** Applies every rule to one answer. */
export const judgeAnswer = (answer: CoachedAnswer): JudgedAnswer => {
  const text = readAnswer(answer)
  const delivery = deliveryOf(answer, text)
  const spoken = text.bare.filter((word, at) => word !== '' && !text.fillerWords.has(at)).length
  const unjudged = ((): UnjudgedReason | null => {
    if (text.bare.every((word) => word === '')) return 'empty'
    if (primaryLanguage(answer.language) !== 'en') return 'language'
    if (!readsAsEnglish(text)) return 'notEnglish'
    if (onlyRepeats(text, answer.question)) return 'onlyQuestion'
    return spoken < leastWords ? 'tooShort' : null
  })()
  return { answer, read: unjudged === null ? readWords(answer, text) : null, unjudged, delivery }
}
