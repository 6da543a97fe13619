import { expect, test } from 'vitest'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'

const mine = { personId: 'ada', of: 'words:1' } as const
const theirs = { personId: 'ben', of: 'words:1' } as const

const storeOf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    size: () => kept.size,
  }
}

test('a draft is kept for one person on a shared computer, and gone when it is handed in', () => {
  const store = storeOf()
  expect(readDraft(mine, store)).toBe('')
  expect(keepDraft(mine, 'Um, so', store)).toBe(true)
  expect(readDraft(mine, store)).toBe('Um, so')
  expect(readDraft(theirs, store)).toBe('')
  dropDraft(mine, store)
  expect(store.size()).toBe(0)
})

test('an empty draft leaves nothing on the device', () => {
  const store = storeOf()
  keepDraft(mine, 'Um', store)
  keepDraft(mine, '', store)
  expect(store.size()).toBe(0)
})

test('a device that refuses says so', () => {
  const full = {
    ...storeOf(),
    setItem: () => {
      throw new DOMException('No room', 'QuotaExceededError')
    },
  }
  expect(keepDraft(mine, 'Um', full)).toBe(false)
  expect(keepDraft(mine, 'Um', null)).toBe(false)
  expect(readDraft(mine, null)).toBe('')
})
