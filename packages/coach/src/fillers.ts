import type { Filler } from '@app/domain/speech'
import type { Word } from '@app/domain/transcripts'
import { primaryLanguage } from './evaluation-input.ts'
import { fillerRules, type FillerRule } from './filler-lists.ts'

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** Punctuation that sets a word off from the next one. A hyphen within a word does not. */
const endsPhrase = (text: string | undefined): boolean =>
  text === undefined || /[,.;:!?…–—-]["'”’)]*$/u.test(text)

const matchesAt = (rule: FillerRule, bareWords: readonly string[], at: number): boolean =>
  rule.words.every((word, offset) => bareWords[at + offset] === word) &&
  !(rule.notAfter?.includes(bareWords[at - 1] ?? '') ?? false) &&
  !(rule.notBefore?.includes(bareWords[at + rule.words.length] ?? '') ?? false)

/**
 * Fillers in a transcript, by the documented list of its language; null where there is no list for it.
 * Counts what the transcript holds: speech recognition often leaves "um" and "uh" out.
 */
export const findFillers = (words: readonly Word[], language: string): Filler[] | null => {
  const rules = fillerRules[primaryLanguage(language)]
  if (rules === undefined) return null
  const bareWords = words.map((word) => bare(word.text))
  const fillers: Filler[] = []
  let fillerEnd = 0
  let at = 0
  const isSetOff = (rule: FillerRule, index: number): boolean => {
    const before = index === 0 || index === fillerEnd || endsPhrase(words[index - 1]?.text)
    const after = endsPhrase(words[index + rule.words.length - 1]?.text)
    return (before && after) || (before && index > 0 && index === fillerEnd)
  }
  while (at < words.length) {
    const index = at
    const rule = rules.find(
      (candidate) =>
        matchesAt(candidate, bareWords, index) &&
        (candidate.when === 'always' || isSetOff(candidate, index)),
    )
    if (rule === undefined) at += 1
    else {
      fillers.push({ term: rule.term, wordIndex: at, startMs: words[at]?.startMs ?? null })
      at += rule.words.length
      fillerEnd = at
    }
  }
  return fillers
}
