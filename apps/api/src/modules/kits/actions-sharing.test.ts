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

test('a kit that several share at the same moment has one link, and each of them is told it', async () => {
  for (const { kitId } of await world.as(coach).kits.list()) {
    const share = async () => (await world.as(coach).kits.share({ kitId })).linkUrl
    const told = new Set(await Promise.all([share(), share(), share(), share()]))
    expect(told).toEqual(new Set([await share()]))
  }
  const { items } = await world.as({ ...coach, role: 'owner' }).audit.list({})
  const kits = items.filter(({ action }) => action === 'kit.shared')
  expect(kits).toHaveLength((await world.as(coach).kits.list()).length)
})
