import { expect, test } from 'vitest'
import { isInTheMaking, sessionName, standing, toGoOnWith } from './session-words.ts'

const say = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
const now = new Date('2026-11-24T12:00:00.000Z')

test('an interview is called by its kit, and free practice by what was practised', () => {
  expect(sessionName({ kitName: 'Warm-up', category: 'general' }, say)).toBe('Warm-up')
  expect(sessionName({ kitName: '', category: 'sales' }, say)).toBe('Free practice: Sales')
})

test('while it lasts it stands where the interview stands, afterwards where its report does', () => {
  expect(standing({ state: 'paused', reportState: 'none' }, say).text).toBe('Paused')
  expect(standing({ state: 'completed', reportState: 'running' }, say).status).toBe('active')
  expect(standing({ state: 'completed', reportState: 'ready' }, say).status).toBe('done')
  expect(standing({ state: 'abandoned', reportState: 'none' }, say).status).toBe('off')
})

test('a report is looked for while it is being made, and not for ever', () => {
  const running = { state: 'completed', reportState: 'running' } as const
  expect(isInTheMaking({ ...running, endedAt: '2026-11-24T11:59:00.000Z' }, now)).toBe(true)
  expect(isInTheMaking({ ...running, endedAt: '2026-11-23T11:59:00.000Z' }, now)).toBe(false)
  const ready = { state: 'completed', reportState: 'ready' } as const
  expect(isInTheMaking({ ...ready, endedAt: '2026-11-24T11:59:00.000Z' }, now)).toBe(false)
})

test('what was begun is gone on with before what was only chosen, and not too many at once', () => {
  const states = ['created', 'completed', 'paused', 'created', 'inProgress', 'abandoned'] as const
  const sessions = states.map((state, id) => ({ state, id }))
  expect(toGoOnWith(sessions).map(({ id }) => id)).toEqual([2, 4, 0, 3])
  const many = Array.from({ length: 9 }, (_, id) => ({ state: 'created' as const, id }))
  expect(toGoOnWith(many)).toHaveLength(4)
})
