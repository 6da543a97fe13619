import {
  contentLength,
  findCues,
  lengthOf,
  passageAround,
  sentenceAt,
  type AnswerText,
} from './answer-text.ts'
import { hedgeCues } from './english-cues.ts'
import { overlap, type WordRange } from './quotes.ts'
import { counted, type Finding } from './rules-findings.ts'

/** Sentences above this are hard to follow at first hearing (plain-language guides advise 15 to 25 words). */
export const longSentenceWords = 30

export type Wording = {
  /** Mean sentence length in words, fillers left out. */
  meanSentenceWords: number
  longSentences: WordRange[]
  hedges: WordRange[]
  /** A word or two said twice in a row, or a sentence that breaks off. */
  broken: WordRange[]
  contentWords: number
}

/** Repetitions that are good English ("that that", "had had") or numbers read digit by digit. */
const doubled = new Set(['that', 'had', 'very', 'really', 'no', 'yes', 'bye', 'so'])

/** "we, um, we" and "that is, um, that is": the same one or two words again, with nothing but fillers between. */
const findBroken = (text: AnswerText): WordRange[] => {
  const spoken = text.bare.flatMap((word, index) =>
    word === '' || text.fillerWords.has(index) ? [] : [{ word, index }],
  )
  const repeats = spoken.flatMap(({ word, index }, at) => {
    const next = spoken[at + 1]
    const third = spoken[at + 2]
    const fourth = spoken[at + 3]
    if (next !== undefined && next.word === word && !doubled.has(word) && !/^\d/u.test(word)) {
      return [{ firstWord: index, lastWord: next.index }]
    }
    const pairRepeats =
      next !== undefined &&
      word === third?.word &&
      next.word === fourth?.word &&
      fourth !== undefined
    return pairRepeats ? [{ firstWord: index, lastWord: fourth.index }] : []
  })
  const brokenOff = text.words.flatMap((word, index) =>
    /[\p{L}](?:[—–-]|…|\.\.\.)$/u.test(word.text) ? [{ firstWord: index, lastWord: index }] : [],
  )
  return [...repeats, ...brokenOff].sort((a, b) => a.firstWord - b.firstWord)
}

export const readWording = (text: AnswerText): Wording => {
  const lengths = text.sentences.map((range) => contentLength(text, range)).filter((n) => n > 0)
  const contentWords = lengths.reduce((a, b) => a + b, 0)
  return {
    meanSentenceWords: lengths.length > 0 ? Math.round(contentWords / lengths.length) : 0,
    longSentences: text.sentences.filter((range) => contentLength(text, range) > longSentenceWords),
    hedges: findCues(text, hedgeCues).filter((range) => lengthOf(range) > 0),
    broken: findBroken(text),
    contentWords,
  }
}

const step = (value: number, one: number, two: number): number => {
  if (value > two) return 2
  return value > one ? 1 : 0
}

/**
 * Clarity: sentence length, hedges and broken sentences. Whether terms are explained (level 5) cannot be known this
 * way, so 4 is the highest level given. Null where nothing tells where sentences end.
 */
export const rateClarity = (text: AnswerText, wording: Wording): Finding | null => {
  if (!text.sentencesKnown) return null
  const perHundred = (count: number): number => (count * 100) / Math.max(25, wording.contentWords)
  const minus =
    step(wording.meanSentenceWords, 25, 35) +
    step(perHundred(wording.hedges.length), 3, 8) +
    step(perHundred(wording.broken.length), 2, 6)
  const sentences = [
    `Sentences have ${wording.meanSentenceWords} words on average; ${wording.longSentences.length === 0 ? 'none is' : `${wording.longSentences.length} ${wording.longSentences.length === 1 ? 'is' : 'are'}`} longer than ${longSentenceWords}.`,
    `${wording.hedges.length === 0 ? 'No hedge' : counted(wording.hedges.length, 'hedge')} such as “maybe” or “I think”.`,
    wording.broken.length === 0
      ? ''
      : `${counted(wording.broken.length, 'sentence')} started over or broke off.`,
  ]
  const marks = [...wording.broken, ...wording.longSentences, ...wording.hedges]
  const shown = (minus === 0 ? [] : marks).map((range) => passageAround(text, range))
  const distinct = shown.filter(
    (range, index) => shown.findIndex((other) => overlap(other, range)) === index,
  )
  // Nothing to mend: the clearest proof is a sentence of ordinary length.
  const plainest =
    text.sentences.find((range) => lengthOf(range) >= 6 && lengthOf(range) <= 25) ??
    sentenceAt(text, 0)
  return {
    level: Math.max(1, Math.min(4, 5 - minus)),
    reason: sentences.filter((sentence) => sentence !== '').join(' '),
    passages: distinct.length > 0 ? distinct.slice(0, 3) : [passageAround(text, plainest)],
  }
}
