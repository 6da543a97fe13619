import { expect, test } from 'vitest'
import { firstName } from './first-name.ts'

test('a person is greeted by the first word of their name', () => {
  expect(firstName('Ada Osei')).toBe('Ada')
  expect(firstName('  Jean-Luc  de la Cruz ')).toBe('Jean-Luc')
  expect(firstName('Madonna')).toBe('Madonna')
  expect(firstName('李小龙')).toBe('李小龙')
})

test('an initial is no name to be greeted by', () => {
  expect(firstName('J. Edgar Hale')).toBe('J. Edgar Hale')
  expect(firstName('A Osei')).toBe('A Osei')
})
