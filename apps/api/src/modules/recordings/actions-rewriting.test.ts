import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { beginSession, media, take } from '../../testing/interviews.ts'
import { readable } from './actions.ts'
import { lengthOf } from './frames/actions.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(() => world.close())

test('whoever opens a recording at the very moment in which it is written anew gets all of it', async () => {
  const bytes = await media('strong.webm')
  const sessionId = await beginSession(world, candidate)
  const { recordingId } = await take(world, candidate, sessionId)
  await world.record(candidate, recordingId, bytes)
  const { masterKey } = world.ports
  let isWrittenAnew = false
  world.ports.masterKey = {
    ...masterKey,
    unwrap: async (...wrapped) => {
      if (!isWrittenAnew) {
        isWrittenAnew = true
        await world.runJobs()
      }
      return masterKey.unwrap(...wrapped)
    },
  }
  const found = await world.inside(institutionId, (db) => readable(db, world.ports, recordingId))
  expect(isWrittenAnew).toBe(true)
  expect(found.sealed.edition).toBe(1)
  expect(lengthOf(found.frames)).toBeGreaterThan(bytes.length * 0.9)
})
