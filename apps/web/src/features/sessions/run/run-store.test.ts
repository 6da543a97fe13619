import type { Run } from '@app/domain/runs'
import { expect, test } from 'vitest'
import { createRunStore, type Verdict } from './run-store.ts'
import { afterStep, isDue, type Step } from './steps.ts'
import { aRun } from './run.fixture.ts'

class Answer extends Error {
  readonly verdict: Verdict
  constructor(verdict: Verdict) {
    super(verdict)
    this.verdict = verdict
  }
}

/** A server that keeps a run and refuses what is not due; `script` is what happens to the next calls instead. */
const world = (start: Run, script: (Verdict | 'lost')[] = [], kept = { text: '' }) => {
  let run = start
  let clock = Date.parse(start.now)
  const sent: Step[] = []
  const step = (): void => {
    clock += 1000
  }
  const store = createRunStore({
    load: async () => {
      const fate = script.shift()
      if (fate && fate !== 'lost') throw new Answer(fate)
      return { ...run, now: new Date(clock).toISOString() }
    },
    send: async (asked) => {
      step()
      const fate = script.shift()
      if (fate && fate !== 'lost') throw new Answer(fate)
      sent.push(asked)
      if (!isDue(run, asked)) throw new Answer('refused')
      run = { ...afterStep(run, asked, clock), now: new Date(clock).toISOString() }
      // The server did it, and the line broke before it could say so.
      if (fate === 'lost') throw new Answer('away')
      return run
    },
    judge: (error) => (error instanceof Answer ? error.verdict : 'trouble'),
    now: () => clock,
    kept: {
      read: () => kept.text,
      write: (text) => {
        kept.text = text
      },
    },
    sleep: async (ms) => {
      clock += ms
      await Promise.resolve()
    },
  })
  return { store, sent, script, kept, server: () => run }
}

const ask: Step = { kind: 'question', position: 1, step: 'ask' }
const think: Step = { kind: 'question', position: 1, step: 'think' }
const stop: Step = { kind: 'stop', position: 1, answerId: 'a' }
const settle: Step = { kind: 'question', position: 1, step: 'settle' }

test('a step is shown at once and sent in its turn', async () => {
  const { store, sent } = world(aRun({ states: ['waiting', 'waiting'] }))
  await store.refresh()
  store.take(ask)
  store.take(think)
  expect(store.view.get().run?.questions[0]?.state).toBe('thinking')
  expect(await store.settled(60_000)).toBe(true)
  expect(sent).toEqual([ask, think])
})

test('a step that cannot be sent is tried until the server answers, and the screen is told meanwhile', async () => {
  const { store, sent, server } = world(aRun({ states: ['answering', 'waiting'] }), [
    'lost',
    'away',
    'away',
  ])
  const lines: string[] = []
  store.view.subscribe(() => lines.push(store.view.get().line))
  await store.refresh()
  // The load used up the first fate; the two others meet the step.
  store.take(stop)
  expect(store.view.get().run?.questions[0]?.state).toBe('answered')
  expect(await store.settled(120_000)).toBe(true)
  expect(lines).toContain('away')
  expect(store.view.get().line).toBe('ok')
  expect(sent).toEqual([stop])
  expect(server().questions[0]?.state).toBe('answered')
})

test('a step whose answer was lost is resolved by reading the run, and what was to follow is kept', async () => {
  const { store, sent, script, server } = world(aRun({ states: ['answering', 'waiting'] }))
  await store.refresh()
  script.push('lost')
  store.take(stop)
  store.take(settle)
  expect(await store.settled(120_000)).toBe(true)
  expect(sent).toEqual([stop, stop, settle])
  expect(server().questions[0]?.state).toBe('settled')
  expect(store.view.get().run?.current).toBe(2)
})

test('what another tab did is taken over, and what no longer fits is dropped', async () => {
  const { store, sent, script } = world(aRun({ states: ['thinking', 'waiting'] }))
  await store.refresh()
  script.push('refused')
  store.take({ kind: 'question', position: 1, step: 'skip' })
  store.take({ kind: 'question', position: 2, step: 'ask' })
  expect(await store.settled(60_000)).toBe(true)
  expect(sent).toEqual([
    { kind: 'question', position: 1, step: 'skip' },
    { kind: 'question', position: 2, step: 'ask' },
  ])
})

test('a step that the server fails over is given up after a while, and said', async () => {
  const { store, script, server } = world(aRun({ states: ['answered', 'waiting'] }))
  await store.refresh()
  script.push('trouble', 'trouble', 'trouble', 'trouble')
  store.take(settle)
  expect(await store.settled(600_000)).toBe(true)
  expect(store.view.get().failure).toBeInstanceOf(Answer)
  expect(store.view.get().run?.questions[0]?.state).toBe('answered')
  store.take(settle)
  expect(await store.settled(60_000)).toBe(true)
  expect(store.view.get().failure).toBeNull()
  expect(server().questions[0]?.state).toBe('settled')
})

test('an answer that was overtaken by a later one changes nothing', async () => {
  const start = aRun({ states: ['waiting'] })
  const { store } = world(start)
  await store.refresh()
  const later = { ...start, state: 'paused' as const, now: '2026-01-01T00:01:00.000Z' }
  store.adopt(later)
  store.adopt({ ...start, now: '2026-01-01T00:00:30.000Z' })
  expect(store.view.get().run?.state).toBe('paused')
})

test('a step that is not due is not sent at all', async () => {
  const { store, sent } = world(aRun({ states: ['settled'], state: 'completed' }))
  await store.refresh()
  store.take({ kind: 'session', step: 'pause' })
  store.take(settle)
  expect(sent).toEqual([])
})

const take = (answerId: string) => ({
  answerId,
  recordingId: `r${answerId}`,
  take: 1,
  state: 'uploading' as const,
  durationMs: null,
})
const answered = aRun({ states: ['answered', 'waiting'], question: { takes: [take('a')] } })

test('an answer that was kept when the page went away without a line is kept by the next page', async () => {
  const kept = { text: '' }
  const first = world(answered, [], kept)
  await first.store.refresh()
  first.script.push(...Array.from({ length: 50 }, () => 'away' as const))
  first.store.take(settle)
  first.store.close()
  const next = world(answered, [], kept)
  await next.store.refresh()
  expect(await next.store.settled(60_000)).toBe(true)
  expect(next.sent).toEqual([settle])
  expect(next.store.view.get().run?.current).toBe(2)
  expect(kept.text).toBe('')
})

test('an answer that somebody was done with when the page went away is answered, not interrupted', async () => {
  const answering = aRun({ states: ['answering', 'waiting'], question: { takes: [take('a')] } })
  const stop: Step = { kind: 'stop', position: 1, answerId: 'a' }
  const kept = { text: '' }
  const first = world(answering, [], kept)
  await first.store.refresh()
  first.script.push(...Array.from({ length: 50 }, () => 'away' as const))
  first.store.take(stop)
  first.store.close()
  const next = world(answering, [], kept)
  await next.store.refresh()
  // Shown at once, before the server has heard of it: nothing else is asked about this answer
  expect(next.store.view.get().run?.questions[0]?.state).toBe('answered')
  expect(await next.store.settled(60_000)).toBe(true)
  expect(next.sent).toEqual([stop])
})

test('an interrupted answer that was kept stays kept', async () => {
  const interrupted = aRun({ states: ['interrupted', 'waiting'], question: { takes: [take('a')] } })
  const keep: Step = { kind: 'question', position: 1, step: 'keep' }
  const kept = { text: '' }
  const first = world(interrupted, [], kept)
  await first.store.refresh()
  first.script.push(...Array.from({ length: 50 }, () => 'away' as const))
  first.store.take(keep)
  first.store.close()
  const next = world(interrupted, [], kept)
  await next.store.refresh()
  expect(await next.store.settled(60_000)).toBe(true)
  expect(next.sent).toEqual([keep])
})

test('what was decided about another take, or would delete one, is not done by a later page', async () => {
  const kept = { text: '' }
  const first = world(answered, [], kept)
  await first.store.refresh()
  first.script.push(...Array.from({ length: 50 }, () => 'away' as const))
  first.store.take(settle)
  first.store.close()
  const other = aRun({ states: ['answered', 'waiting'], question: { takes: [take('b')] } })
  const next = world(other, [], kept)
  await next.store.refresh()
  expect(next.store.view.get().run?.current).toBe(1)
  expect([next.sent, kept.text]).toEqual([[], ''])

  const third = world(answered, [], kept)
  await third.store.refresh()
  third.script.push(...Array.from({ length: 50 }, () => 'away' as const))
  third.store.take({ kind: 'question', position: 1, step: 'retake' })
  third.store.close()
  expect(kept.text).toBe('')
})

test('kept steps that cannot be read are left out', async () => {
  for (const text of ['{', '{}', '[null]', '[{"answerId":"a"}]', '[{"answerId":"a","step":{}}]']) {
    const { store, sent } = world(answered, [], { text })
    await store.refresh()
    expect([store.view.get().run?.current, sent]).toEqual([1, []])
  }
})
