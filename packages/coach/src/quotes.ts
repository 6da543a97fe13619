import type { Evidence } from '@app/domain/reports'
import { textOf, type Word } from '@app/domain/transcripts'

/** A run of words in a transcript, counted from 0, both ends inclusive. */
export type WordRange = { firstWord: number; lastWord: number }

export const overlap = (a: WordRange, b: WordRange): boolean =>
  a.firstWord <= b.lastWord && b.firstWord <= a.lastWord

/** The words of a range exactly as the transcript has them. */
export const passage = (words: readonly Word[], range: WordRange): string =>
  textOf(words.slice(range.firstWord, range.lastWord + 1))

/** A range as evidence. */
export const evidenceOf = (
  answer: { position: number; words: readonly Word[] },
  range: WordRange,
): Evidence => ({
  position: answer.position,
  quote: passage(answer.words, range),
  firstWord: range.firstWord,
  lastWord: range.lastWord,
})

/** What is compared: the token, and the word it belongs to. */
type Token = { text: string; word: number; opens: boolean; closes: boolean }

/** Scripts written without spaces: every character is compared by itself. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}'

const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** Letters and digits stay together; signs that carry meaning (+ # % & currency, a minus before a digit) stand alone. */
const tokenPattern = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|[+#%&@=<>$\\p{Sc}]|(?<![\\p{L}\\p{N}])[-−](?=\\p{N})`,
  'gu',
)

/** Where a written word may be cut for a quotation: dashes, slashes and dots between words, never a hyphen. */
const cut = /[—–…/]|\.{2,}/u

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’‘ʼ`´]/gu, '')

const tokensOfWord = (text: string, word: number): Token[] =>
  plain(text)
    .split(cut)
    .flatMap((part) => {
      const found = part.match(tokenPattern) ?? []
      return found.map((token, index) => ({
        text: token,
        word,
        opens: index === 0 || isUnspaced.test(token),
        closes: index === found.length - 1 || isUnspaced.test(token),
      }))
    })

const tokensOfWords = (words: readonly Word[]): Token[] =>
  words.flatMap((word, index) => tokensOfWord(word.text, index))

/** A quotation as it is compared: lower case, without punctuation, apostrophes and line breaks. */
export const quoteTokens = (quote: string): string[] =>
  quote.split(/\s+/u).flatMap((part) => tokensOfWord(part, 0).map((token) => token.text))

const startsAt = (tokens: readonly Token[], wanted: readonly string[], at: number): boolean =>
  wanted.every((text, offset) => tokens[at + offset]?.text === text)

/** A quotation has at least this many words (or characters, in scripts without spaces). */
export const leastQuoteWords = 2

/**
 * Where a quotation stands in a transcript, or null. Only case, punctuation, white space and typographic quotation
 * marks may differ; a changed, missing or added word is not found, nor is a part of a hyphenated word, nor a single
 * word. The first place wins.
 */
export const findQuote = (words: readonly Word[], quote: string): WordRange | null => {
  const wanted = quoteTokens(quote)
  if (wanted.length < leastQuoteWords) return null
  const tokens = tokensOfWords(words)
  for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
    const first = tokens[at]
    const last = tokens[at + wanted.length - 1]
    if (first?.opens && last?.closes && startsAt(tokens, wanted, at)) {
      return { firstWord: first.word, lastWord: last.word }
    }
  }
  return null
}

/** Whether a quotation stands word for word in some other text, such as the question. */
export const isFragmentOf = (quote: string, text: string): boolean => {
  const wanted = quoteTokens(quote)
  const tokens = quoteTokens(text)
  if (wanted.length === 0) return true
  return tokens.some((_, at) => wanted.every((token, offset) => tokens[at + offset] === token))
}
