import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'

let world: TestWorld
let coach: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  coach = await world.member(await world.found('first'), 'coach')
})
afterAll(() => world.close())

test('staff read what a kit asks, in order, with its timing and retakes', async () => {
  const kits = await world.as(coach).kits.list()
  for (const { kitId, questionCount, minutes } of kits) {
    const questions = await world.as(coach).kits.questions({ kitId })
    expect(questions.map((question) => question.position)).toEqual(
      Array.from({ length: questionCount }, (_, index) => index + 1),
    )
    const seconds = questions.reduce((sum, one) => sum + one.thinkSeconds + one.answerSeconds, 0)
    expect(minutes).toBe(Math.max(1, Math.ceil(seconds / 60)))
    expect(questions.every((question) => question.text.length >= 10)).toBe(true)
  }
})

test('what a strong answer shows is not given away with the questions', async () => {
  const [kit] = await world.as(coach).kits.list()
  const [question] = await world.as(coach).kits.questions({ kitId: kit?.kitId ?? '' })
  expect(Object.keys(question ?? {}).toSorted()).toEqual([
    'answerSeconds',
    'category',
    'competency',
    'difficulty',
    'position',
    'retakes',
    'text',
    'thinkSeconds',
  ])
})
