import { expect, test } from 'vitest'
import { keepWanted, takeWanted } from './wanted-page.ts'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('what was wanted is found once by the tab that the mailed link opens', () => {
  const store = shelf()
  keepWanted(store, '/k/abcdefgh', 1000)
  expect(takeWanted(store, 60_000)).toBe('/k/abcdefgh')
  expect(takeWanted(store, 60_000)).toBeUndefined()
})

test('what was wanted long ago is forgotten', () => {
  const store = shelf()
  keepWanted(store, '/k/abcdefgh', 0)
  expect(takeWanted(store, 31 * 60_000)).toBeUndefined()
})

test('asking anew without wanting a page forgets the one before', () => {
  const store = shelf()
  keepWanted(store, '/k/abcdefgh', 0)
  keepWanted(store, undefined, 1)
  expect(takeWanted(store, 2)).toBeUndefined()
})

test('whatever else lies there leads nowhere', () => {
  const store = shelf()
  for (const text of ['no', '{"path":"//evil.example","at":0}', '{"path":"/"}', 'null']) {
    store.setItem('justinterview.wanted', text)
    expect(takeWanted(store, 1), text).toBeUndefined()
  }
})
