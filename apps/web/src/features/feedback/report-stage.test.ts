import { describe, expect, test } from 'vitest'
import {
  awaitedPositions,
  isMoving,
  missingBeside,
  rereadPositions,
  stageOf,
  stepsShown,
  wordlessPositions,
} from './report-stage.ts'
import { answersWith, foundReport, reportOf, transcript } from './report.fixture.ts'

const first = foundReport().playback.slice(0, 1)

describe('what the page is about', () => {
  test('an interview that is not finished, or was ended early, has no report', () => {
    expect(stageOf(foundReport({ state: 'paused', reportState: 'none' }))).toBe('unfinished')
    expect(stageOf(foundReport({ state: 'abandoned', reportState: 'none' }))).toBe('abandoned')
  })

  test('while there is nothing to read yet, it shows how the report is made', () => {
    const made = { reportState: 'running', report: null, coachingOpen: false } as const
    expect(stageOf(foundReport(made))).toBe('making')
    expect(isMoving(foundReport(made))).toBe(true)
  })

  test('a report that was read already stays while it is made again', () => {
    const again = foundReport({ reportState: 'running' })
    expect(stageOf(again)).toBe('report')
    expect(isMoving(again)).toBe(true)
  })

  test('it asks for words only of answers that can be heard', () => {
    const answers = answersWith({ 2: { transcript: null } })
    const waiting = { reportState: 'waitingForWords', answers, coachingOpen: false } as const
    expect(stageOf(foundReport(waiting))).toBe('words')
    expect(wordlessPositions(foundReport(waiting))).toEqual([2])
    // The last words were handed in; the server has not said so yet
    expect(stageOf(foundReport({ ...waiting, answers: answersWith({}) }))).toBe('making')
    expect(stageOf(foundReport({ ...waiting, playback: first }))).toBe('making')
  })

  test('the candidate rates themselves before the coaching opens, where there is coaching', () => {
    expect(stageOf(foundReport({ coachingOpen: false }))).toBe('rating')
    expect(stageOf(foundReport({ coachingOpen: false, reportState: 'partial' }))).toBe('rating')
    expect(stageOf(foundReport({ coachingOpen: true }))).toBe('report')
  })

  test('[P62] with AI switched off the report is open at once', () => {
    expect(stageOf(foundReport({ coachingOpen: false, aiCoaching: false }))).toBe('report')
  })

  test('where nothing was answered there is nothing to rate', () => {
    const none = { answerId: null, transcript: null }
    const answers = answersWith({ 1: none, 2: none })
    const found = foundReport({ coachingOpen: false, answers, playback: [] })
    expect(stageOf(found)).toBe('report')
    expect(awaitedPositions(found)).toEqual([])
  })
})

test('recordings that the server does not hold yet are awaited', () => {
  expect(awaitedPositions(foundReport())).toEqual([])
  expect(awaitedPositions(foundReport({ playback: first }))).toEqual([2])
})

test('an answer whose words are newer than the report is being read again', () => {
  const corrected = answersWith({ 1: { transcript: transcript(2) } })
  expect(rereadPositions(foundReport())).toEqual([])
  expect(rereadPositions(foundReport({ answers: corrected }))).toEqual([1])
  expect(rereadPositions(foundReport({ report: reportOf([1, null]) }))).toEqual([2])
  expect(isMoving(foundReport())).toBe(false)
  expect(isMoving(foundReport({ answers: corrected }))).toBe(true)
})

describe('the steps while a report is being made', () => {
  const measure = { step: 'measure', state: 'running', done: 1, of: 2 } as const
  const transcribe = { step: 'transcribe', state: 'waiting', done: 0, of: 2 } as const

  test('one that has done all it can while a recording is awaited is not called at work', () => {
    const awaiting = foundReport({ playback: first })
    expect(stepsShown(awaiting, [measure])).toEqual([{ ...measure, state: 'waiting' }])
    expect(stepsShown(foundReport(), [measure])).toEqual([measure])
    expect(stepsShown(awaiting, [{ ...measure, done: 0 }])).toEqual([{ ...measure, done: 0 }])
  })

  test('words that were typed are written down', () => {
    const all = stepsShown(foundReport(), [transcribe])
    expect(all).toEqual([{ ...transcribe, state: 'done', done: 2 }])
    const some = foundReport({ answers: answersWith({ 2: { transcript: null } }) })
    expect(stepsShown(some, [transcribe])).toEqual([{ ...transcribe, done: 1 }])
  })

  test('[P62] with AI switched off nothing is recognised or rated', () => {
    const answers = answersWith({ 2: { transcript: null } })
    const off = foundReport({ aiCoaching: false, answers })
    const evaluate = { step: 'evaluate', state: 'waiting', done: 0, of: 1 } as const
    const states = stepsShown(off, [transcribe, measure, evaluate]).map(({ state }) => state)
    expect(states).toEqual(['notNeeded', 'running', 'notNeeded'])
  })

  test('the last one is not done while the page still shows the steps', () => {
    const report = { step: 'report', state: 'done', done: 1, of: 1 } as const
    expect(stepsShown(foundReport(), [report])).toEqual([{ ...report, state: 'waiting', done: 0 }])
  })
})

test('a recording that is awaited is told of once, with what to do', () => {
  const part = { step: 'measure', position: 2, reason: 'Not arrived.' } as const
  const words = { step: 'transcribe', position: 1, reason: 'No words.' } as const
  const report = { ...reportOf([1, 1]), missing: [part, words] }
  expect(missingBeside({ report }, [2])).toEqual([words])
  expect(missingBeside({ report }, [])).toEqual([part, words])
  expect(missingBeside({ report: null }, [2])).toEqual([])
})
