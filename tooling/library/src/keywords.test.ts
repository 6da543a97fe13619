import { readAnswer } from '@app/coach/answer-text'
import { rateRelevance } from '@app/coach/rules-relevance'
import { categories, type StarterQuestion } from '@app/domain/questions'
import { wordsOf } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { starterQuestions } from './starter.ts'
import { answersToThePoint, emptyAnswer } from './testing/answers.ts'

const questions = await starterQuestions()

/** The level of relevance, 1 to 4, that the rules coach gives. */
const relevance = (question: StarterQuestion, answer: string): number =>
  rateRelevance(
    readAnswer({ position: 1, question, words: wordsOf(answer), language: 'en', figures: null }),
    question,
  ).level

const asked = questions.filter(({ key }) => key in answersToThePoint)

describe('keywords', () => {
  test('an answer to the point is found to be relevant, in every category', () => {
    expect(asked.map(({ category }) => category)).toEqual([...categories])
    for (const question of asked)
      expect(relevance(question, answersToThePoint[question.key] ?? ''), question.key).toBe(4)
  })

  test('an answer about nothing is relevant to hardly any question, and to none fully', () => {
    const levels = questions.map((question) => relevance(question, emptyAnswer))
    expect(levels).not.toContain(4)
    expect(levels.filter((level) => level === 3).length / levels.length).toBeLessThan(0.05)
  })

  test('an answer to another question is mostly found to be less relevant', () => {
    const pairs = asked.flatMap((question) =>
      asked
        .filter((other) => other !== question)
        .map((other) => relevance(question, answersToThePoint[other.key] ?? '')),
    )
    expect(pairs.filter((level) => level < 4).length / pairs.length).toBeGreaterThan(0.8)
  })
})
