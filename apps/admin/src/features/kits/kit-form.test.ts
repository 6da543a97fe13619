import type { KitDetail } from '@app/domain/kit-views'
import { expect, test } from 'vitest'
import { changeOf, draftOf, faultsOf, isSameKit, minutesOf, readTiming } from './kit-form.ts'

const question = {
  questionId: '01890000-0000-7000-8000-000000000001',
  thinkSeconds: 30,
  answerSeconds: 90,
  retakes: 1,
  text: 'What do you do first?',
  category: 'general',
  competency: 'planning',
  difficulty: 'core',
  language: 'en',
  isArchived: false,
  media: null,
} as const
const kit: KitDetail = {
  kitId: '01890000-0000-7000-8000-000000000002',
  name: 'First round',
  description: '',
  category: 'general',
  revision: 3,
  isArchived: false,
  isStarter: false,
  linkUrl: null,
  forEverybody: true,
  cohorts: [],
  questions: [question, question],
}

test('a kit that was put into the form comes out of it unchanged', () => {
  const { name, description, category } = kit
  const timing = {
    questionId: question.questionId,
    thinkSeconds: 30,
    answerSeconds: 90,
    retakes: 1,
  }
  expect(changeOf(draftOf(kit))).toEqual({
    content: { name, description, category },
    sharing: { forEverybody: true, cohortIds: [] },
    questions: [timing, timing],
  })
})

test('another order is a change, blanks around the name are none', () => {
  const draft = draftOf({ ...kit, questions: [question, { ...question, retakes: 0 }] })
  expect(isSameKit(draft, { ...draft, name: ' First round ' })).toBe(true)
  expect(isSameKit(draft, { ...draft, questions: draft.questions.toReversed() })).toBe(false)
})

test('a kit needs a name, and a cohort where it is not for everybody', () => {
  const draft = draftOf(kit)
  expect(faultsOf(draft)).toEqual([])
  expect(faultsOf({ ...draft, name: ' a ', forEverybody: false })).toEqual(['name', 'cohorts'])
})

test('two questions of two minutes take four', () => {
  expect([minutesOf([question, question]), minutesOf([])]).toEqual([4, 0])
})

test('timing is whole numbers within bounds', () => {
  expect(readTiming({ thinkSeconds: '0', answerSeconds: '60', retakes: '2' })).toEqual({
    timing: { thinkSeconds: 0, answerSeconds: 60, retakes: 2 },
  })
  const read = readTiming({ thinkSeconds: '', answerSeconds: '14', retakes: '6' })
  expect('faults' in read ? [...read.faults] : []).toEqual([
    'thinkSeconds',
    'answerSeconds',
    'retakes',
  ])
})
