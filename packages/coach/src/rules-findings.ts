import type { Competency } from '@app/domain/rubrics'
import type { WordRange } from './quotes.ts'

/** What one feature found in one answer. */
export type Finding = {
  /** 1 to 5 on the rubric's scale. */
  level: number
  /** One or two sentences: what was found and what was not. */
  reason: string
  /** The passages that the level rests on, most telling first. Never empty for a feature of the text. */
  passages: WordRange[]
}

/** The competencies that are read from words; delivery comes from measured figures alone. */
export const textCompetencies = [
  'structure',
  'relevance',
  'specificity',
  'clarity',
] as const satisfies readonly Competency[]
export type TextCompetency = (typeof textCompetencies)[number]

/** "a", "a and b", "a, b and c". */
export const listInWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** "1 detail", "3 details". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
