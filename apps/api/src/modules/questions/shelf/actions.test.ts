import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { ownQuestion } from '../../../testing/library.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let coach: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner', { name: 'Olive Owner' })
  coach = await world.member(institutionId, 'coach')
})
afterAll(() => world.close())

const changed = (questionId: string, basedOn: number, change: object) =>
  world.as(owner).questions.change({
    questionId,
    basedOn,
    keepsRecording: false,
    content: { ...ownQuestion, ...change },
  })

test('a question is written, changed and read with every form that it had', async () => {
  const { questionId } = await world.as(owner).questions.create(ownQuestion)
  expect(await world.as(coach).questions.detail({ questionId })).toMatchObject({
    ...ownQuestion,
    version: 1,
    isArchived: false,
    isStarter: false,
    media: null,
    kits: [],
  })
  await changed(questionId, 1, { thinkSeconds: 45, keywords: ['assets', 'owe', 'own'] })
  const versions = await world.as(coach).questions.versions({ questionId })
  expect(versions.map(({ version, author, changed: fields }) => [version, author, fields])).toEqual(
    [
      [2, { kind: 'person', name: 'Olive Owner' }, ['keywords', 'thinkSeconds']],
      [1, { kind: 'person', name: 'Olive Owner' }, []],
    ],
  )
  expect(versions.map((form) => form.thinkSeconds)).toEqual([45, 20])
})

test('saving what is already so makes no version', async () => {
  const { questionId } = await world.as(owner).questions.create(ownQuestion)
  expect(await changed(questionId, 1, {})).toMatchObject({ version: 1 })
})

test('whoever writes on an older form is told that it has changed', async () => {
  const { questionId } = await world.as(owner).questions.create(ownQuestion)
  const both = await Promise.all(
    [30, 40].map((thinkSeconds) => refusalOf(changed(questionId, 1, { thinkSeconds }))),
  )
  expect(both.toSorted()).toEqual(['let in', 'question.changed'])
})

test('what was asked cannot be rewritten, not even by the program', async () => {
  const { questionId } = await world.as(owner).questions.create(ownQuestion)
  const rewriting = world.inside(owner.institutionId, (db) =>
    db
      .updateTable('questionVersions')
      .set({ text: 'Something else' })
      .where('questionId', '=', questionId)
      .execute(),
  )
  await expect(rewriting).rejects.toThrow(/permission denied/)
})

test('a starter question can be changed; its voice says the old words and is not played any more', async () => {
  const { items } = await world.as(owner).questions.list({ search: 'right to you' })
  const { questionId = '' } = items[0] ?? {}
  const before = await world.as(owner).questions.detail({ questionId })
  const { text, category, competency, difficulty, jobRoles, language } = before
  const { thinkSeconds, answerSeconds, hints, keywords } = before
  const content = {
    text,
    category,
    competency,
    difficulty,
    jobRoles,
    language,
    thinkSeconds,
    answerSeconds,
    hints,
    keywords,
  }
  const change = (basedOn: number, next: object) =>
    world.as(owner).questions.change({
      questionId,
      basedOn,
      keepsRecording: true,
      content: { ...content, ...next },
    })
  expect(before.media).toMatchObject({ origin: 'starter', kind: 'audio' })
  expect((await change(1, { thinkSeconds: 60 })).media).toMatchObject({ origin: 'starter' })
  const reworded = await change(2, { thinkSeconds: 60, text: `${text} And what came of it?` })
  expect(reworded).toMatchObject({ version: 3, media: null, isStarter: true })
  const cookie = await world.cookieOf(coach)
  const statusOf = async (query: string) =>
    (
      await world.app.inject({
        url: `/api/questions/${questionId}/media${query}`,
        headers: { cookie },
      })
    ).statusCode
  expect([await statusOf(''), await statusOf('?version=2')]).toEqual([404, 200])
  const versions = await world.as(owner).questions.versions({ questionId })
  expect(versions[0]?.changed).toEqual(['text', 'media'])
  expect(versions.at(-1)?.author).toEqual({ kind: 'starter', name: null })
})

test('the library is searched, narrowed and turned page by page', async () => {
  const { questionId } = await world.as(owner).questions.create({
    ...ownQuestion,
    text: 'Wie erklären Sie 100%_ einer Bilanz?',
    language: 'de',
    difficulty: 'stretch',
  })
  const ids = async (filter: object) =>
    (await world.as(coach).questions.list(filter)).items.map((row) => row.questionId)
  expect(await ids({ search: '100%_' })).toEqual([questionId])
  expect(await ids({ language: 'de' })).toEqual([questionId])
  expect(await ids({ language: 'de', difficulty: 'core' })).toEqual([])
  expect(
    await ids({ category: 'sales', competency: 'communication', search: 'accountant' }),
  ).toEqual([])
  const first = await world.as(coach).questions.list({ limit: 40 })
  const second = await world.as(coach).questions.list({ limit: 40, cursor: first.nextCursor ?? '' })
  expect(first.items[0]?.questionId).toBe(questionId)
  expect(second.skipped).toBe(40)
  const all = [...first.items, ...second.items].map((row) => row.questionId)
  expect(new Set(all).size).toBe(all.length)
  expect(await world.as(coach).questions.inUse()).toMatchObject({ languages: ['de', 'en'] })
})

test('an archived question is out of sight and out of practice, kits that ask it keep it, and it comes back', async () => {
  const candidate = await world.member(owner.institutionId, 'candidate')
  const [kit] = await world.as(coach).kits.list()
  const kitId = kit?.kitId ?? ''
  const [first] = await world.as(coach).kits.questions({ kitId })
  const { items } = await world.as(coach).questions.list({ search: first?.text ?? '' })
  const { questionId = '' } = items[0] ?? {}
  const counted = async () =>
    (await world.as(candidate).questions.choices()).categories.reduce(
      (sum, one) => sum + one.questions,
      0,
    )
  const before = await counted()
  await world.as(owner).questions.archive({ questionId, isArchived: true })
  expect(await counted()).toBe(before - 1)
  expect(await world.as(coach).questions.list({ search: first?.text ?? '' })).toMatchObject({
    total: 0,
  })
  expect(await world.as(coach).questions.list({ shelf: 'archived' })).toMatchObject({ total: 1 })
  expect((await world.as(coach).kits.questions({ kitId }))[0]?.text).toBe(first?.text)
  expect(await refusalOf(changed(questionId, 1, {}))).toBe('question.archived')
  await world.as(owner).questions.archive({ questionId, isArchived: false })
  expect(await counted()).toBe(before)
  const { items: trail } = await world.as(owner).audit.list({})
  expect(trail.slice(0, 2).map(({ action }) => action)).toEqual([
    'question.restored',
    'question.archived',
  ])
  expect(trail[0]?.subjectName).toBe(first?.text.slice(0, 80))
})
