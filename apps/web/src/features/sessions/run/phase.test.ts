import type { Take } from '@app/domain/runs'
import { expect, test } from 'vitest'
import { phaseOf, stepByItself, type Facts } from './phase.ts'
import { aRun } from './run.fixture.ts'

const here: Facts = { isElsewhere: false, isReady: true, take: 'none' }
const take: Take = {
  answerId: 'a',
  recordingId: 'r',
  take: 1,
  state: 'discarded',
  durationMs: null,
}

test('nothing is asked before camera and microphone were looked at', () => {
  const facts = { ...here, isReady: false }
  for (const state of ['waiting', 'asked', 'thinking'] as const) {
    const run = aRun({ states: [state] })
    expect(phaseOf(run, facts)).toBe('check')
    expect(stepByItself(run, 'check')).toBeNull()
  }
  expect(phaseOf(aRun({ states: ['waiting'], state: 'created' }), facts)).toBe('check')
})

test('then the interview begins, the question is asked, and what comes next follows', () => {
  const created = aRun({ states: ['waiting'], state: 'created' })
  expect(phaseOf(created, here)).toBe('opening')
  expect(stepByItself(created, 'opening')).toEqual({ kind: 'session', step: 'begin' })
  const waiting = aRun({ states: ['waiting'] })
  expect(stepByItself(waiting, phaseOf(waiting, here))).toMatchObject({ step: 'ask' })
  expect(phaseOf(aRun({ states: ['asked'] }), here)).toBe('asking')
  expect(phaseOf(aRun({ states: ['thinking'] }), here)).toBe('thinking')
})

test('a question without a voice is thought about at once, unless there is no time even to read it', () => {
  const written = aRun({ states: ['asked'], question: { mediaUrl: null } })
  expect(phaseOf(written, here)).toBe('opening')
  expect(stepByItself(written, 'opening')).toMatchObject({ step: 'think' })
  const short = aRun({ states: ['asked'], question: { mediaUrl: null, thinkSeconds: 5 } })
  expect(phaseOf(short, here)).toBe('ready')
  expect(stepByItself(short, 'ready')).toBeNull()
})

test('a question that is taken again waits for the person', () => {
  expect(phaseOf(aRun({ states: ['asked'], question: { takes: [take] } }), here)).toBe('ready')
})

test('what this page records comes before what the server has heard of it', () => {
  const run = aRun({ states: ['answering'] })
  for (const phase of ['starting', 'recording', 'stopping'] as const) {
    expect(phaseOf(run, { ...here, take: phase })).toBe(phase)
    expect(stepByItself(run, phase)).toBeNull()
  }
})

test('a take that nobody here is recording was interrupted, with or without a camera at hand', () => {
  const run = aRun({ states: ['answering'] })
  expect(phaseOf(run, { ...here, isReady: false })).toBe('interrupted')
  expect(stepByItself(run, 'interrupted')).toMatchObject({ step: 'interrupt' })
  expect(stepByItself(aRun({ states: ['interrupted'] }), 'interrupted')).toBeNull()
})

test('an answer can be listened to and kept without a camera', () => {
  expect(phaseOf(aRun({ states: ['answered'] }), { ...here, isReady: false })).toBe('review')
})

test('after the last question the interview is completed by itself', () => {
  const run = aRun({ states: ['settled', 'skipped'] })
  expect(phaseOf(run, { ...here, isReady: false })).toBe('finishing')
  expect(stepByItself(run, 'finishing')).toEqual({ kind: 'session', step: 'complete' })
  const done = aRun({ states: ['settled'], state: 'completed' })
  expect(phaseOf(done, here)).toBe('finishing')
  expect(stepByItself(done, 'finishing')).toBeNull()
})

test('a second tab does nothing by itself', () => {
  const run = aRun({ states: ['answering'] })
  const phase = phaseOf(run, { ...here, isElsewhere: true })
  expect(phase).toBe('elsewhere')
  expect(stepByItself(run, phase)).toBeNull()
})

test('paused and ended interviews stay as they are', () => {
  const paused = aRun({ states: ['thinking'], state: 'paused' })
  expect(phaseOf(paused, here)).toBe('paused')
  expect(stepByItself(paused, 'paused')).toBeNull()
  expect(phaseOf(aRun({ states: ['waiting'], state: 'abandoned' }), here)).toBe('abandoned')
})
