import type { NextStep } from '@app/domain/reports'
import { contentLength, endingOf, passageAround, sentenceAt } from './answer-text.ts'
import type { CoachedAnswer } from './evaluation-input.ts'
import { passage, type WordRange } from './quotes.ts'
import { fillerRanges, inTwo, within, without } from './rewording.ts'
import type { ReadAnswer } from './rules-answer.ts'
import { longSentenceWords } from './rules-clarity.ts'

/**
 * A step is made from the candidate's own passage. What only the candidate can know stands in [brackets]; no fact is
 * ever made up.
 */
export type StepMaker = (answer: CoachedAnswer, read: ReadAnswer) => NextStep | null

/** A passage in typographic quotation marks, without the punctuation at its end. */
export const quoted = (text: string): string => `“${text.replace(/[.,;:!?]+$/u, '')}”`

/** A passage without its fillers; dots say where it is cut out of a longer sentence. */
const clean = (read: ReadAnswer, range: WordRange): string => {
  const text = without(read.text, range, within(fillerRanges(read.text), range))
  const sentence = sentenceAt(read.text, range.lastWord)
  const start = range.firstWord > sentence.firstWord ? '… ' : ''
  const end = range.lastWord < sentence.lastWord ? ' …' : ''
  return `${start}${text}${end}`
}

const lastOf = <Item>(items: readonly Item[]): Item | undefined => items.at(-1)

const sayResult: StepMaker = (_, read) => {
  if (read.story.result.length > 0 || read.findings.structure?.level === 1) return null
  const { ownActions, sharedActions, situation } = read.story
  const anchor = lastOf([...ownActions, ...sharedActions]) ?? situation[0]
  const range =
    anchor === undefined ? lastOf(read.text.sentences) : passageAround(read.text, anchor)
  if (range === undefined) return null
  return {
    title: 'Say what came of it',
    why: 'The story ends without a result. A listener wants to know what changed because of what you did.',
    example: `After ${quoted(clean(read, range))}, go on: “As a result, [what changed], [by how much or by when].”`,
    competency: 'structure',
  }
}

const ownPart: StepMaker = (_, read) => {
  if (read.story.ownActions.length > 0) return null
  const said = read.story.sharedActions[0] ?? read.details.vague[0] ?? read.text.sentences[0]
  if (said === undefined) return null
  const range = passageAround(read.text, said)
  return {
    title: 'Say what you did yourself',
    why: 'No sentence says “I” with something you did, so your own part stays open.',
    example: `Go on from ${quoted(clean(read, range))} with: “I [what you did] with [whom or what], so that [what it was for].”`,
    competency: 'specificity',
  }
}

const tellSituation: StepMaker = (_, read) => {
  if (read.story.situation.length > 0 && !read.story.situationIsThin) return null
  const range = read.story.situation[0] ?? read.text.sentences[0]
  if (range === undefined) return null
  return {
    title: 'Open with the situation',
    why: 'The listener does not learn when and where this was before the story goes on.',
    example: `Before ${quoted(clean(read, passageAround(read.text, range)))}, say: “In [month and year] at [place], [who] needed [what].”`,
    competency: 'structure',
  }
}

const nameTask: StepMaker = (_, read) => {
  if (read.story.task.length > 0) return null
  const range = read.story.situation[0] ?? read.text.sentences[0]
  if (range === undefined) return null
  return {
    title: 'Name your task in one sentence',
    why: 'What you had to reach is not said, so the listener cannot measure what you did against it.',
    example: `After ${quoted(clean(read, passageAround(read.text, range)))}, add: “My task was to [what had to be reached] by [when].”`,
    competency: 'structure',
  }
}

const replaceVague: StepMaker = (_, read) => {
  const vague = read.details.vague[0]
  if (vague === undefined) return null
  return {
    title: 'Put a fact where a general phrase stands',
    why: 'A general phrase could be said by anybody; a number, a date or a name can be checked.',
    example: `Instead of ${quoted(passage(read.text.words, vague))}, say: “[what exactly] went from [number] to [number] in [time].”`,
    competency: 'specificity',
  }
}

const measureResult: StepMaker = (_, read) => {
  const result = lastOf(read.story.result)
  if (result === undefined || read.details.measuredResults.length > 0) return null
  return {
    title: 'Give the result a measure',
    why: 'There is a result, but nothing tells how large it was.',
    example: `Say it as: ${quoted(clean(read, passageAround(read.text, result)))}, and then: “That was [number] [of what], compared with [number] before.”`,
    competency: 'specificity',
  }
}

const dropHedges: StepMaker = (_, read) => {
  const sentences = read.text.sentences
    .map((range) => ({ range, hedges: within(read.wording.hedges, range) }))
    .filter(({ range, hedges }) => hedges.length > 0 && contentLength(read.text, range) <= 25)
    .sort((a, b) => b.hedges.length - a.hedges.length)
  const worst = sentences[0]
  if (worst === undefined) return null
  const shorter = without(read.text, worst.range, [
    ...worst.hedges,
    ...within(fillerRanges(read.text), worst.range),
  ])
  if (shorter.split(' ').length < 3) return null
  return {
    title: 'Say it without hedges',
    why: 'Words such as “I think” and “basically” make a point longer without making it clearer.',
    example: `${quoted(passage(read.text.words, worst.range))} becomes ${quoted(shorter)}.`,
    competency: 'clarity',
  }
}

const splitSentence: StepMaker = (_, read) => {
  const long = read.wording.longSentences[0]
  const halves = long === undefined ? null : inTwo(read.text, long)
  if (halves === null) return null
  return {
    title: 'Make two sentences of a long one',
    why: `A sentence of more than ${longSentenceWords} words is hard to follow at first hearing.`,
    example: `In two: “${halves[0]}” “${halves[1]}”`,
    competency: 'clarity',
  }
}

const backToQuestion: StepMaker = (answer, read) => {
  const range = lastOf(read.text.sentences)
  if (range === undefined) return null
  return {
    title: 'Close by answering the question',
    why: `The question was: “${answer.question.text}” A last sentence that takes up its words shows what your example proves.`,
    example: `After ${quoted(clean(read, endingOf(range)))}, close with: “This shows [what was asked], because I [what you did].”`,
    competency: 'relevance',
  }
}

/** The makers of each competency, the most useful first. */
export const textStepMakers = {
  structure: [sayResult, tellSituation, nameTask],
  specificity: [ownPart, replaceVague, measureResult],
  clarity: [dropHedges, splitSentence],
  relevance: [backToQuestion],
} as const

/** The words of a sentence with its fillers left out, where it has any. */
export const withoutFillers = (read: ReadAnswer): { before: string; after: string } | null => {
  const first = [...read.text.fillerWords][0]
  if (first === undefined) return null
  const range = sentenceAt(read.text, first)
  if (contentLength(read.text, range) < 3) return null
  return { before: passage(read.text.words, range), after: clean(read, range) }
}
