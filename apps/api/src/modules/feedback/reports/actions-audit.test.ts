import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScene, type Scene } from '../../../testing/people.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
})
afterAll(() => scene.world.close())

test('a report that staff read stands in the trail once for each reading, not for each look', async () => {
  const { sessionId } = await scene.made('completed')
  const coach = scene.world.as(scene.callers.coach)
  const readings = async () => {
    const { items } = await scene.world.as(scene.callers.owner).audit.list({})
    return items.filter(
      ({ action, subject }) => action === 'report.read' && subject?.endsWith(sessionId),
    )
  }
  await coach.reports.ofCandidate({ sessionId })
  await coach.reports.ofCandidate({ sessionId })
  expect(await readings()).toHaveLength(1)
  await scene.world.as(scene.callers.owner).reports.ofCandidate({ sessionId })
  expect((await readings()).map((entry) => entry.role)).toEqual(['owner', 'coach'])
})
