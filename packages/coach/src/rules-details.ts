import { findCues, lengthOf, passageAround, sentenceAt, type AnswerText } from './answer-text.ts'
import { vagueCues } from './english-cues.ts'
import { overlap, type WordRange } from './quotes.ts'
import { counted, type Finding } from './rules-findings.ts'
import type { Story } from './rules-structure.ts'

const units = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen'
const tens =
  'sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const large = 'hundred|thousand|million|billion|percent|half'
const numberWord = `(?:[$£€]?\\d[\\d.,]*%?|${units}|${tens}|${large}|(?:${tens})-(?:one|${units}))`

/** Numbers, in digits or words. "One" alone is left out: it is mostly a pronoun. */
const numberPatterns = [
  new RegExp(`\\b(?:one )?${numberWord}(?: (?:and )?${numberWord})*(?![\\w-])`),
]

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december'
const datePatterns = [
  new RegExp(`\\b(?:in|since|until|by|on|last|this|of) (?:${months})\\b`),
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/,
  /\b(?:first|second|third|fourth|final|last) (?:year|semester|term|month|week|day|quarter)\b/,
  /\b(?:in|since|until) (?:19|20)\d\d\b/,
]

const isCapital = (text: string): boolean => /^["“‘(]*\p{Lu}/u.test(text)

/** Words written with a capital in mid-sentence: names of people, places, firms, tools. */
const findNames = (text: AnswerText): WordRange[] => {
  const starts = new Set(text.sentences.map((sentence) => sentence.firstWord))
  const isName = (index: number): boolean => {
    const word = text.words[index]?.text ?? ''
    const bare = text.bare[index] ?? ''
    return isCapital(word) && !starts.has(index) && !/^i(?:'\w+)?$/u.test(bare)
  }
  const capitals = text.words.filter((word) => isCapital(word.text)).length
  // Title case or capitals throughout say nothing about names.
  if (!text.punctuated || capitals > text.words.length / 2) return []
  const names: WordRange[] = []
  text.words.forEach((_, index) => {
    if (!isName(index) || text.fillerWords.has(index)) return
    const last = names.at(-1)
    if (last !== undefined && last.lastWord === index - 1) last.lastWord = index
    else names.push({ firstWord: index, lastWord: index })
  })
  return names
}

export type Details = {
  numbers: WordRange[]
  dates: WordRange[]
  names: WordRange[]
  /** All of them without overlaps, in order. */
  all: WordRange[]
  /** Numbers that stand in a sentence with a result. */
  measuredResults: WordRange[]
  /** General phrases where a fact could stand. */
  vague: WordRange[]
}

export const readDetails = (text: AnswerText, story: Story): Details => {
  const numbers = findCues(text, numberPatterns)
  const dates = findCues(text, datePatterns)
  const names = findNames(text)
  const all = [...numbers, ...dates, ...names]
    .sort((a, b) => a.firstWord - b.firstWord)
    .reduce<WordRange[]>((kept, range) => {
      const last = kept.at(-1)
      if (last === undefined || !overlap(last, range)) kept.push({ ...range })
      else last.lastWord = Math.max(last.lastWord, range.lastWord)
      return kept
    }, [])
  const resultSentences = story.result.map((cue) => sentenceAt(text, cue.firstWord))
  return {
    numbers,
    dates,
    names,
    all,
    measuredResults: numbers.filter((range) =>
      resultSentences.some((sentence) => overlap(sentence, range)),
    ),
    vague: findCues(text, vagueCues),
  }
}

const levelOf = (details: number, own: number, numbers: number, measured: number): number => {
  if (details === 0) return own >= 2 ? 2 : 1
  if (details === 1) return own > 0 && measured > 0 ? 3 : 2
  if (own === 0 || measured === 0) return 3
  return own >= 3 && details >= 4 && numbers >= 2 ? 5 : 4
}

/** Shows the passages that hold the most of what was found. */
const richest = (text: AnswerText, found: readonly WordRange[], count: number): WordRange[] => {
  const passages = found.map((range) => passageAround(text, range))
  const scored = passages.map((range) => ({
    range,
    score: found.filter((detail) => overlap(range, detail)).length * 100 - lengthOf(range),
  }))
  return scored
    .sort((a, b) => b.score - a.score)
    .reduce<WordRange[]>((kept, { range }) => {
      if (kept.length < count && !kept.some((other) => overlap(other, range))) kept.push(range)
      return kept
    }, [])
    .sort((a, b) => a.firstWord - b.firstWord)
}

/** Specificity: numbers, dates, names, own actions, and results with a measure. */
export const rateSpecificity = (text: AnswerText, story: Story, details: Details): Finding => {
  const own = story.ownActions.length
  const level = levelOf(
    details.all.length,
    own,
    details.numbers.length,
    details.measuredResults.length,
  )
  const sentences = [
    details.all.length === 0
      ? 'No number, date or name was found.'
      : `${counted(details.all.length, 'checkable detail')} (${counted(details.numbers.length, 'number')}, ${counted(details.dates.length, 'date')}, ${counted(details.names.length, 'name')}).`,
    own === 0 ? 'No own action in the form “I …ed” was found.' : `${counted(own, 'own action')}.`,
    details.measuredResults.length === 0
      ? 'No result carries a number.'
      : 'A result carries a number.',
    details.vague.length === 0
      ? ''
      : `${counted(details.vague.length, 'general phrase')} where a fact could stand.`,
  ]
  const shown = [
    ...(level >= 4 ? [] : details.vague.map((range) => passageAround(text, range)).slice(0, 2)),
    ...richest(text, [...details.all, ...story.ownActions], 3),
  ]
  const opening = text.sentences[0]
  return {
    level,
    reason: sentences.filter((sentence) => sentence !== '').join(' '),
    passages:
      shown.length === 0 && opening !== undefined
        ? [passageAround(text, opening)]
        : shown.slice(0, 3),
  }
}
