import type { KitDetail } from '@app/domain/kit-views'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let ids: string[]
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  owner = await world.member(await world.found('first'), 'owner')
  ids = (await world.as(owner).questions.list({ limit: 5 })).items.map((row) => row.questionId)
})
afterAll(() => world.close())

const content = {
  name: 'First round',
  description: 'What we ask first.',
  category: 'finance' as const,
}
const everybody = { forEverybody: true, cohortIds: [] }
const timed = (questionIds: string[]) =>
  questionIds.map((questionId) => ({ questionId, thinkSeconds: 10, answerSeconds: 40, retakes: 1 }))

type Change = Partial<Parameters<ReturnType<TestWorld['as']>['kits']['change']>[0]>
const change = (kitId: string, basedOn: number, next: Change = {}) =>
  world
    .as(owner)
    .kits.change({ kitId, basedOn, content, sharing: everybody, questions: timed(ids), ...next })
const newKit = async () => (await world.as(owner).kits.create(content)).kitId
const filled = async (next: Change = {}): Promise<KitDetail> => change(await newKit(), 1, next)

const keptFor = (cohortIds: string[]) => filled({ sharing: { forEverybody: false, cohortIds } })

const candidateOf = async (cohortId?: string) => {
  const candidate = await world.member(
    owner.institutionId,
    'candidate',
    cohortId ? { cohortId } : {},
  )
  await world.accept(candidate)
  return candidate
}
const cohort = async () =>
  (await world.as(owner).cohorts.create({ name: newId(), term: '2026' })).cohortId
const sees = async (candidate: Actor, kitId: string) =>
  (await world.as(candidate).kits.cards()).some((card) => card.kitId === kitId)

test('a kit is made, filled, put into another order and timed', async () => {
  const kit = await filled()
  expect(kit).toMatchObject({ ...content, revision: 2, isArchived: false, isStarter: false })
  expect(kit.questions.map((question) => question.questionId)).toEqual(ids)
  const turned = timed(ids.toReversed().slice(0, 3)).map((one) => ({
    ...one,
    thinkSeconds: 0,
    retakes: 5,
  }))
  const next = await change(kit.kitId, 2, { questions: turned })
  expect(next.questions).toMatchObject(turned)
  const [first] = await world.as(owner).kits.questions({ kitId: kit.kitId })
  expect(first).toMatchObject({ position: 1, thinkSeconds: 0, retakes: 5 })
})

test('one question may be asked twice, one that is not there cannot be asked', async () => {
  const [id = ''] = ids
  expect((await filled({ questions: timed([id, id]) })).questions).toHaveLength(2)
  expect(await refusalOf(filled({ questions: timed([newId()]) }))).toBe('question.notFound')
})

test('whoever changes an older form of a kit is told, and nothing of it is kept', async () => {
  const { kitId } = await filled()
  const both = await Promise.all(
    ['One', 'Two'].map((name) =>
      refusalOf(change(kitId, 2, { content: { ...content, name: `${name} round` } })),
    ),
  )
  expect(both.toSorted()).toEqual(['kit.changed', 'let in'])
})

test('a kit that asks nothing yet is not offered to candidates', async () => {
  const candidate = await candidateOf()
  const kitId = await newKit()
  expect(await sees(candidate, kitId)).toBe(false)
  await change(kitId, 1)
  expect(await sees(candidate, kitId)).toBe(true)
})

test('a candidate sees, opens and starts the kits of everybody and of their cohorts, and no others', async () => {
  const [mine, others] = [await cohort(), await cohort()]
  const candidate = await candidateOf(mine)
  const { kitId } = await filled({ sharing: { forEverybody: false, cohortIds: [others] } })
  const { linkUrl } = await world.as(owner).kits.share({ kitId })
  const code = linkUrl.split('/').at(-1) ?? ''
  const tried = async () => [
    await sees(candidate, kitId),
    await refusalOf(world.as(candidate).kits.byLink({ code })),
    await refusalOf(world.as(candidate).sessions.start({ kitId })),
    await refusalOf(world.as(candidate).sessions.start({ linkCode: code })),
  ]
  expect(await tried()).toEqual([false, 'kit.notFound', 'kit.notFound', 'kit.notFound'])
  const shared = await change(kitId, 2, {
    sharing: { forEverybody: false, cohortIds: [others, mine, mine] },
  })
  expect(shared.cohorts).toHaveLength(2)
  expect(await tried()).toEqual([true, 'let in', 'let in', 'let in'])
  const listed = (await world.as(owner).kits.list()).find((kit) => kit.kitId === kitId)
  expect(listed).toMatchObject({ forEverybody: false })
  expect(listed?.cohortNames).toHaveLength(2)
})

test('a kit cannot be kept for no cohort at all, or for one that is not there', async () => {
  expect(await refusalOf(keptFor([]))).toBe('request.invalid')
  expect(await refusalOf(keptFor([newId()]))).toBe('cohort.notFound')
})

test('a copy has the questions, timing and cohorts, a name of its own and no link', async () => {
  const cohortId = await cohort()
  const original = await filled({ sharing: { forEverybody: false, cohortIds: [cohortId] } })
  await world.as(owner).kits.share({ kitId: original.kitId })
  const { kitId } = await world
    .as(owner)
    .kits.duplicate({ kitId: original.kitId, name: 'Second round' })
  const copy = await world.as(owner).kits.detail({ kitId })
  expect(copy).toMatchObject({ name: 'Second round', linkUrl: null, forEverybody: false })
  expect(copy.questions).toEqual(original.questions)
  expect(copy.cohorts).toEqual(original.cohorts)
})

test('an archived kit is gone for candidates and comes back; who has begun goes on', async () => {
  const candidate = await candidateOf()
  const { kitId } = await filled()
  const { sessionId } = await world.as(candidate).sessions.start({ kitId })
  await world.as(owner).kits.archive({ kitId, isArchived: true })
  expect(await sees(candidate, kitId)).toBe(false)
  expect(await refusalOf(world.as(candidate).sessions.start({ kitId }))).toBe('kit.notFound')
  expect(await refusalOf(change(kitId, 3))).toBe('kit.archived')
  expect((await world.as(candidate).sessions.run({ sessionId })).questions).toHaveLength(ids.length)
  const archived = await world.as(owner).kits.list({ shelf: 'archived' })
  expect(archived.map((kit) => kit.kitId)).toEqual([kitId])
  await world.as(owner).kits.archive({ kitId, isArchived: false })
  expect(await sees(candidate, kitId)).toBe(true)
})

test('a session keeps the timing and retakes of the kit as they were when it began', async () => {
  const candidate = await candidateOf()
  const { kitId } = await filled()
  const { sessionId } = await world.as(candidate).sessions.start({ kitId })
  await change(kitId, 2, { questions: [] })
  const { questions } = await world.as(candidate).sessions.run({ sessionId })
  expect(questions).toHaveLength(ids.length)
  expect(questions[0]).toMatchObject({ thinkSeconds: 10, answerSeconds: 40, retakesLeft: 1 })
})
