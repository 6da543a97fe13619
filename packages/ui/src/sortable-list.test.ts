import { expect, test } from 'vitest'
import { moved } from './SortableList.tsx'

const at = (letters: string, taken: string, target: string, place: 'before' | 'after') =>
  moved(letters.split(''), {
    isMoved: (letter) => taken.includes(letter),
    isTarget: (letter) => letter === target,
    place,
  }).join('')

test('what is moved stands before or behind the one it was dropped at, in its own order', () => {
  expect(at('abcd', 'a', 'c', 'after')).toBe('bcad')
  expect(at('abcd', 'd', 'a', 'before')).toBe('dabc')
  expect(at('abcd', 'ca', 'd', 'after')).toBe('bdac')
})

test('dropped at itself, nothing changes', () => {
  expect(at('abcd', 'bc', 'b', 'after')).toBe('abcd')
})
