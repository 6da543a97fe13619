import { expect, test } from 'vitest'
import { draftOf, emptyDraft, isSameDraft, readDraft } from './question-form.ts'

const content = {
  text: 'What do you do first when all is urgent?',
  category: 'general' as const,
  competency: 'planning' as const,
  difficulty: 'core' as const,
  language: 'en',
  jobRoles: ['Analyst', 'Nurse'],
  hints: 'Names what is at stake.',
  keywords: ['urgent', 'first', 'ask'],
  thinkSeconds: 0,
  answerSeconds: 90,
}

test('a question that was put into the form comes out of it unchanged', () => {
  expect(readDraft(draftOf(content))).toEqual({ content })
})

test('lists are written with commas; blanks and repetitions do not count', () => {
  const draft = { ...draftOf(content), keywords: ' urgent,first ,, urgent; ask ' }
  expect(readDraft(draft)).toEqual({ content })
  expect(isSameDraft(draft, draftOf(content))).toBe(true)
})

const faultsOf = (draft: typeof emptyDraft) => {
  const read = readDraft(draft)
  return 'faults' in read ? [...read.faults].toSorted() : []
}

test('an empty form says what is missing, and a time that is none is not taken for one', () => {
  expect(faultsOf(emptyDraft)).toEqual(['hints', 'jobRoles', 'keywords', 'text'])
  for (const thinkSeconds of ['', 'soon', '1e2', '-5', '601'])
    expect(faultsOf({ ...draftOf(content), thinkSeconds })).toEqual(['thinkSeconds'])
})
