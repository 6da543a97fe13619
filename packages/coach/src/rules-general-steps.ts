import type { NextStep } from '@app/domain/reports'
import { passageAround } from './answer-text.ts'
import { passage } from './quotes.ts'
import type { JudgedAnswer, ReadAnswer } from './rules-answer.ts'
import { quoted } from './rules-text-steps.ts'

const openingOf = (answers: readonly JudgedAnswer[]): string | null => {
  const words = answers.find(({ answer }) => answer.words.length >= 4)?.answer.words ?? []
  return words.length === 0 ? null : passage(words, { firstWord: 0, lastWord: 7 })
}

/** For an answer that lacks nothing the rules look for: why this way and no other. */
const explainChoice = (read: ReadAnswer | null): NextStep[] => {
  const firstResult = read?.story.result[0]?.firstWord ?? Number.POSITIVE_INFINITY
  const action = read?.story.ownActions.findLast((cue) => cue.firstWord < firstResult)
  if (read === null || action === undefined) return []
  const own = passage(read.text.words, passageAround(read.text, action))
  return [
    {
      title: 'Say why you did it this way',
      why: 'What you weighed and left aside shows how you think; the action alone does not.',
      example: `After ${quoted(own)}, add: “I chose this over [the other way], because [why].”`,
      competency: null,
    },
  ]
}

const takeAway = (read: ReadAnswer | null): NextStep[] => {
  const lesson = read?.story.reflection.at(-1)
  if (read === null || lesson === undefined) {
    return [
      {
        title: 'End with what you took from it',
        why: 'A last sentence about what you learned ties the example to the job you apply for.',
        example:
          'Close with: “From this I learned to [what], and in [this job] I would use it when [when].”',
        competency: null,
      },
    ]
  }
  const own = passage(read.text.words, passageAround(read.text, lesson))
  return [
    {
      title: 'Tie what you learned to the job',
      why: 'You say what you learned; the listener still has to guess what it means for this job.',
      example: `After ${quoted(own)}, add: “In [this job] I would use that when [when].”`,
      competency: null,
    },
  ]
}

const planParts = (question: string): NextStep => ({
  title: 'Plan the four parts before you speak',
  why: 'Situation, task, action and result in this order are easy to follow and easy to remember.',
  example: `For “${question}” note one line each: “In [when and where] …”, “My task was …”, “I …”, “As a result …”.`,
  competency: null,
})

const answerFirst = (opening: string | null): NextStep => ({
  title: 'Say the answer first, then the story',
  why: 'Whoever hears the point first knows what to listen for.',
  example:
    opening === null
      ? 'Begin with one sentence that answers the question: “The best example is [what], because [why].”'
      : `Before ${quoted(opening)}, say in one sentence: “The best example is [what], because [why].”`,
  competency: null,
})

/** Steps that fit every answer, for when the answers themselves ask for fewer than three. At least three. */
export const generalSteps = (answers: readonly JudgedAnswer[]): NextStep[] => {
  const question = answers[0]?.answer.question.text ?? 'your next question'
  const toldWell = answers.some(({ read }) => (read?.findings.structure?.level ?? 0) >= 4)
  const reads = answers.length === 0 ? [null] : answers.map(({ read }) => read)
  const fromAnswers = reads.flatMap((read) => [...explainChoice(read), ...takeAway(read)])
  const forAll = [answerFirst(openingOf(answers)), planParts(question)]
  return toldWell ? [...fromAnswers, ...forAll] : [...forAll.toReversed(), ...fromAnswers]
}
