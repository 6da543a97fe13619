import { describe, expect, test } from 'vitest'
import { Refused } from './refusals.ts'
import {
  answerMachine,
  answerStates,
  answerSteps,
  nextAnswerState,
  nextQuestionState,
  nextSessionState,
  questionMachine,
  questionStates,
  questionSteps,
  sessionMachine,
  sessionStates,
  sessionSteps,
  stepAnswer,
  stepQuestion,
  stepSession,
} from './sessions.ts'

// Written out by hand, not taken from the tables: what is missing here is refused, and the tests go through all pairs.
const legalSession = [
  'created begin inProgress',
  'created abandon abandoned',
  'inProgress pause paused',
  'inProgress complete completed',
  'inProgress abandon abandoned',
  'paused resume inProgress',
  'paused complete completed',
  'paused abandon abandoned',
]
const legalQuestion = [
  'waiting ask asked',
  'waiting skip skipped',
  'asked think thinking',
  'asked startAnswer answering',
  'asked skip skipped',
  'thinking startAnswer answering',
  'thinking skip skipped',
  'answering stopAnswer answered',
  'answering interrupt interrupted',
  'interrupted keep answered',
  'interrupted ask asked',
  'interrupted skip skipped',
  'answered retake asked',
  'answered settle settled',
]
const legalAnswer = [
  'recording stop uploading',
  'recording receive received',
  'recording discard discarded',
  'uploading receive received',
  'uploading discard discarded',
  'received discard discarded',
]

const refusalOf = (work: () => unknown): Refused => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

const pairsOf = <State extends string, Step extends string>(
  states: readonly State[],
  steps: readonly Step[],
  legal: string[],
) =>
  states.flatMap((state) =>
    steps.map((step) => {
      const next = legal.find((line) => line.startsWith(`${state} ${step} `))?.split(' ')[2]
      return { state, step, next: next ?? null, outcome: next ?? 'refused' }
    }),
  )

describe('a session', () => {
  test.each(pairsOf(sessionStates, sessionSteps, legalSession))(
    'that is $state: $step -> $outcome',
    ({ state, step, next }) => {
      expect(nextSessionState(state, step)).toBe(next)
      if (next) {
        expect(stepSession(state, step)).toBe(next)
        return
      }
      const refusal = refusalOf(() => stepSession(state, step))
      expect(refusal.code).toBe('session.transition')
      expect(refusal.details).toEqual({ state, step })
    },
  )
})

describe('the question at hand', () => {
  test.each(pairsOf(questionStates, questionSteps, legalQuestion))(
    'that is $state: $step -> $outcome',
    ({ state, step, next }) => {
      expect(nextQuestionState(state, step)).toBe(next)
      if (next) {
        expect(stepQuestion(state, step)).toBe(next)
        return
      }
      const refusal = refusalOf(() => stepQuestion(state, step))
      expect(refusal.code).toBe('answer.transition')
      expect(refusal.details).toEqual({ state, step })
    },
  )
})

describe('a take', () => {
  test.each(pairsOf(answerStates, answerSteps, legalAnswer))(
    'that is $state: $step -> $outcome',
    ({ state, step, next }) => {
      expect(nextAnswerState(state, step)).toBe(next)
      if (next) {
        expect(stepAnswer(state, step)).toBe(next)
        return
      }
      const refusal = refusalOf(() => stepAnswer(state, step))
      expect(refusal.code).toBe('answer.transition')
      expect(refusal.details).toEqual({ state, step })
    },
  )
})

test('the tables speak of the listed states and steps alone', () => {
  const machines = [
    { machine: sessionMachine, states: sessionStates, steps: sessionSteps },
    { machine: questionMachine, states: questionStates, steps: questionSteps },
    { machine: answerMachine, states: answerStates, steps: answerSteps },
  ]
  for (const { machine, states, steps } of machines) {
    expect(new Set(Object.keys(machine))).toEqual(new Set(states))
    const used = Object.values(machine)
    expect(new Set(used.flatMap((row) => Object.keys(row)))).toEqual(new Set(steps))
    for (const row of used) for (const next of Object.values(row)) expect(states).toContain(next)
  }
})
