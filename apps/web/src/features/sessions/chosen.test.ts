import { parseSearchWith } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { choiceOf, chosenIn, homeWith, type StartChoice } from './chosen.ts'

/** As the router reads an address. */
const broughtBack = (choice: StartChoice): StartChoice | null => {
  const search = parseSearchWith(JSON.parse)(homeWith(choice).replace(/^[^?]*/, ''))
  return choiceOf(chosenIn(search))
}

test('what was chosen comes back by its address', () => {
  for (const choice of [
    { kitId: '01931f6e-7f7f-7000-8000-000000000001' },
    { assignmentId: '01931f6e-7f7f-7000-8000-000000000002' },
    { practice: { category: 'finance', count: 3 } },
    { practice: { jobRole: 'Nurse (A&E), night shift', count: 10 } },
  ] satisfies StartChoice[])
    expect(broughtBack(choice)).toEqual(choice)
})

test('a kit that came by a link comes back by that link', () => {
  expect(homeWith({ linkCode: 'abcdefgh' })).toBe('/k/abcdefgh')
})

test('half a choice is none', () => {
  expect(choiceOf(chosenIn({}))).toBeNull()
  expect(choiceOf(chosenIn({ category: 'finance' }))).toBeNull()
  expect(choiceOf(chosenIn({ count: 3 }))).toBeNull()
  expect(choiceOf(chosenIn({ category: 'finance', count: 11 }))).toBeNull()
  expect(choiceOf(chosenIn({ category: 'finance', count: '3' }))).toBeNull()
})
