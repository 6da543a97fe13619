import { expect, test } from 'vitest'
import { finishTake } from './finish-take.ts'
import type { Verdict } from './run-store.ts'
import { aRun } from './run.fixture.ts'
import { afterStep, type Step } from './steps.ts'

const take = (take: number, state: 'recording' | 'discarded') => ({
  answerId: `a${take}`,
  recordingId: `r${take}`,
  take,
  state,
  durationMs: null,
})
const answering = aRun({
  states: ['answering', 'waiting'],
  question: { takes: [take(1, 'discarded'), take(2, 'recording')] },
})

const device = (done: string[], verdict: Verdict | null = null) => {
  const sent: Step[] = []
  return {
    sent,
    isDone: (recordingId: string) => Promise.resolve(done.includes(recordingId)),
    stop: (step: Step) => {
      sent.push(step)
      return verdict === null
        ? Promise.resolve(afterStep(answering, step, 0))
        : Promise.reject(new Error(verdict))
    },
    judge: () => verdict ?? 'trouble',
  }
}

test('an answer that somebody was done with when the page went away is answered, not interrupted', async () => {
  const ports = device(['r2'])
  const run = await finishTake(answering, ports)
  expect(ports.sent).toEqual([{ kind: 'stop', position: 1, answerId: 'a2' }])
  expect(run.questions[0]?.state).toBe('answered')
})

test('one that was cut off, or that is not on this device, stays as it is', async () => {
  const ports = device(['r1'])
  expect(await finishTake(answering, ports)).toBe(answering)
  expect(ports.sent).toEqual([])
})

test('whoever is not answering, or has paused, is left alone', async () => {
  const ports = device(['r1', 'r2'])
  for (const run of [
    aRun({ states: ['asked'], question: { takes: [take(1, 'recording')] } }),
    { ...answering, state: 'paused' as const },
  ])
    expect(await finishTake(run, ports)).toBe(run)
  expect(ports.sent).toEqual([])
})

test('where the server will not hear of it any more the run stays; without a line it is read again later', async () => {
  expect(await finishTake(answering, device(['r2'], 'refused'))).toBe(answering)
  await expect(finishTake(answering, device(['r2'], 'away'))).rejects.toThrow('away')
})
