import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { inOneTab, type OneTab } from './one-tab.ts'
import { until } from './upload-world.fixture.ts'

const open: OneTab<string>[] = []
afterEach(() => {
  for (const tab of open.splice(0)) tab.stop()
})

/** A tab that notes what happens to it. */
const openTab = (name: string, longestSilenceMs = 40) => {
  const notes: string[] = []
  const tab = inOneTab<string>({
    name,
    longestSilenceMs,
    work: async (signal) => {
      notes.push('works')
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      notes.push('ends')
    },
    onTold: (message) => notes.push(`told ${message}`),
    onCall: (call) => notes.push(call),
  })
  open.push(tab)
  return { tab, notes }
}

test('one tab works; the other is told, and goes on when the first one closes', async () => {
  const name = randomUUID()
  const first = openTab(name)
  await until(() => first.notes.includes('works'))
  const second = openTab(name)
  await until(() => first.notes.includes('wake'))
  first.tab.tell('half of it')
  await until(() => second.notes.includes('told half of it'))
  second.tab.call('more')
  await until(() => first.notes.includes('more'))
  expect(second.notes).not.toContain('works')
  first.tab.tell('still here')
  first.tab.stop()
  await until(() => second.notes.includes('works'))
  expect(first.notes).toContain('ends')
})

test('a tab that has fallen asleep over the work is relieved of it', async () => {
  const name = randomUUID()
  let isRobbed = false
  const asleep = navigator.locks.request(name, () => new Promise(() => undefined))
  asleep.catch(() => {
    isRobbed = true
  })
  await until(
    async () => (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false,
  )
  const { tab, notes } = openTab(name)
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(notes).toEqual([])
  tab.call('more')
  await until(() => notes.includes('works'))
  expect(isRobbed).toBe(true)
})

test('a tab that answers is left at its work', async () => {
  const name = randomUUID()
  const first = openTab(name)
  await until(() => first.notes.includes('works'))
  const second = openTab(name, 60)
  second.tab.call('more')
  await until(() => first.notes.includes('more'))
  first.tab.tell('at it')
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(second.notes).toEqual(['told at it'])
})
