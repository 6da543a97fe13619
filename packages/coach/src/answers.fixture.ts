import { starterRubric } from '@app/domain/rubrics'
import { wordsOf } from '@app/domain/transcripts'
import type { CoachedAnswer, CoachedQuestion, EvaluationInput } from './evaluation-input.ts'

/** What answer-strong.wav says. */
export const strongText =
  "In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books of four years and to pass the audit without losing our grant of twelve thousand euros. I split the ledger into terms, asked two members to check each entry against the bank statement, and I wrote a short script that flagged every difference above five euros. We found eleven errors, corrected them in six days, and documented each one. The auditor signed without a remark, the grant was renewed, and the society still uses the checklist that I wrote. I learned to ask for help early, and to measure before I correct."

/** What answer-weak.wav says. */
export const weakText =
  'Um, so, I think I am, you know, like a very good team player. Uh, in general we, um, we always worked hard, and, like, things went well. I mean, um, there was this one project, and it was, you know, really stressful, but, uh, it was basically fine in the end. Yeah, so, that is, um, that is it.'

export const pressureQuestion: CoachedQuestion = {
  text: 'Tell me about a time when you had to solve a problem under time pressure.',
  category: 'finance',
  competency: 'problem-solving',
  hints: 'A real deadline, what was at stake, the plan that was made, and what came of it.',
  keywords: ['deadline', 'audit', 'weeks', 'days', 'plan', 'priority', 'error', 'correct'],
}

/** An answer to the question above, unless the test says otherwise. */
export const answerOf = (text: string, changes: Partial<CoachedAnswer> = {}): CoachedAnswer => ({
  position: 1,
  question: pressureQuestion,
  words: wordsOf(text),
  language: 'en',
  figures: null,
  ...changes,
})

export const inputOf = (...answers: CoachedAnswer[]): EvaluationInput => ({
  answers,
  rubric: starterRubric,
})
