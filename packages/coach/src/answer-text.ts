import type { Word } from '@app/domain/transcripts'
import type { CoachedAnswer } from './evaluation-input.ts'
import { findFillers } from './fillers.ts'
import type { WordRange } from './quotes.ts'

/** An answer's transcript, prepared once for all features. */
export type AnswerText = {
  position: number
  words: readonly Word[]
  /** Each word in lower case without punctuation around it; may be empty. */
  bare: readonly string[]
  sentences: readonly WordRange[]
  /** False where the transcript carries too little punctuation. */
  punctuated: boolean
  /** Whether sentences are known: by punctuation, or else by the silences between timed words. */
  sentencesKnown: boolean
  /** Indexes of the words that belong to a filler. */
  fillerWords: ReadonlySet<number>
}

export const bareWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')

const endsSentence = (text: string): boolean => /[.!?…]["'”’)\]]*$/u.test(text)

/** "Dr." or "e.g." does not end a sentence; nor does the full stop of an initial ("an A." does). */
const abbreviation = /^(?:mr|mrs|ms|dr|prof|st|vs|etc|approx|no|e\.g|i\.e|u\.s|u\.k|[b-hj-z])\.$/iu

/** Where nobody wrote punctuation, a silence of this length between timed words ends a sentence. */
const sentenceGapMs = 600

const gapAfter = (words: readonly Word[], index: number): number => {
  const end = words[index]?.endMs ?? null
  const next = words[index + 1]?.startMs ?? null
  return end === null || next === null ? 0 : next - end
}

const cutInto = (words: readonly Word[], ends: (index: number) => boolean): WordRange[] => {
  const ranges: WordRange[] = []
  let firstWord = 0
  words.forEach((_, index) => {
    if (!ends(index) && index !== words.length - 1) return
    ranges.push({ firstWord, lastWord: index })
    firstWord = index + 1
  })
  return ranges
}

/** A transcript with fewer sentence ends than one in this many words counts as not punctuated. */
const wordsPerSentenceEnd = 60

/** Prepares an answer for the text features. */
export const readAnswer = (answer: CoachedAnswer): AnswerText => {
  const { words } = answer
  const isEnd = (index: number): boolean => {
    const text = words[index]?.text ?? ''
    return endsSentence(text) && !abbreviation.test(text)
  }
  const ends = words.filter((_, index) => isEnd(index)).length
  const punctuated = ends * wordsPerSentenceEnd >= words.length
  const sentences = cutInto(words, (index) =>
    punctuated ? isEnd(index) : isEnd(index) || gapAfter(words, index) >= sentenceGapMs,
  )
  const fillerWords = new Set(
    (findFillers(words, answer.language) ?? []).flatMap((filler) =>
      filler.term.split(' ').map((_, offset) => filler.wordIndex + offset),
    ),
  )
  return {
    position: answer.position,
    words,
    bare: words.map((word) => bareWord(word.text)),
    sentences,
    punctuated,
    sentencesKnown: punctuated || sentences.length * wordsPerSentenceEnd >= words.length,
    fillerWords,
  }
}

/** The sentence that holds a word. */
export const sentenceAt = (text: AnswerText, word: number): WordRange =>
  text.sentences.find((range) => range.firstWord <= word && word <= range.lastWord) ?? {
    firstWord: word,
    lastWord: word,
  }

export const lengthOf = (range: WordRange): number => range.lastWord - range.firstWord + 1

/** Words of a range that are no fillers and hold a letter or digit. */
export const contentLength = (text: AnswerText, range: WordRange): number => {
  let count = 0
  for (let index = range.firstWord; index <= range.lastWord; index += 1) {
    if (!text.fillerWords.has(index) && text.bare[index] !== '') count += 1
  }
  return count
}

/** A sentence is quoted whole up to this length, else as a window around what was found. */
const longestQuote = 22

/** The passage to show for something found in it: its sentence, or the words around it where that is long. */
export const passageAround = (text: AnswerText, found: WordRange): WordRange => {
  const sentence = sentenceAt(text, found.firstWord)
  const whole = { ...sentence, lastWord: Math.max(sentence.lastWord, found.lastWord) }
  if (lengthOf(whole) <= longestQuote) return whole
  if (lengthOf(found) > longestQuote) {
    return { ...found, lastWord: found.firstWord + longestQuote - 1 }
  }
  const spare = Math.max(0, longestQuote - lengthOf(found))
  const firstWord = Math.max(whole.firstWord, found.firstWord - Math.floor(spare / 3))
  return {
    firstWord,
    lastWord: Math.min(whole.lastWord, Math.max(found.lastWord, firstWord + longestQuote - 1)),
  }
}

/** The end of a sentence, short enough to quote. */
export const endingOf = (range: WordRange): WordRange => ({
  ...range,
  firstWord: Math.max(range.firstWord, range.lastWord - longestQuote + 1),
})

/** Every place where one of the patterns matches the bare words, in order, without overlaps. */
export const findCues = (
  text: Pick<AnswerText, 'bare'>,
  patterns: readonly RegExp[],
): WordRange[] => {
  const joined = text.bare.join(' ')
  const starts: number[] = []
  let offset = 0
  for (const word of text.bare) {
    starts.push(offset)
    offset += word.length + 1
  }
  const wordAt = (character: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= character) low = middle
      else high = middle - 1
    }
    return low
  }
  const found = patterns.flatMap((pattern) =>
    [...joined.matchAll(new RegExp(pattern.source, 'giu'))]
      .filter((match) => match[0].trim() !== '')
      .map((match) => ({
        firstWord: wordAt(match.index + (match[0].length - match[0].trimStart().length)),
        lastWord: wordAt(match.index + match[0].trimEnd().length - 1),
      })),
  )
  const ordered = found.sort((a, b) => a.firstWord - b.firstWord || b.lastWord - a.lastWord)
  return ordered.reduce<WordRange[]>((kept, range) => {
    if (range.firstWord > (kept.at(-1)?.lastWord ?? -1)) kept.push(range)
    return kept
  }, [])
}
