import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScene, type Scene } from '../../testing/people.ts'
import { sessionsGoingOn } from './actions.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
})
afterAll(() => scene.world.close())

test('where a session stands is read with the question at hand, its cohorts and whether help is asked', async () => {
  const { sessionId } = await scene.made('answering')
  const read = () =>
    scene.world.inside(scene.institutionId, (db) =>
      sessionsGoingOn(db, { sessionIds: [sessionId] }),
    )
  const [before] = await read()
  expect(before).toMatchObject({
    sessionId,
    state: 'inProgress',
    question: 'answering',
    position: 1,
    cohortIds: [scene.cohortId],
    help: null,
  })
  expect(before?.questionCount).toBeGreaterThan(1)
  const candidate = scene.world.as(scene.callers.candidate)
  await candidate.help.ask({ sessionId, text: null })
  const [after] = await read()
  expect(after?.help).toMatchObject({ isWaiting: true, version: 0 })
  expect(Date.parse(after?.help?.since ?? '')).not.toBeNaN()
})

test('what goes on now is read without the sessions that have ended or were left long ago', async () => {
  const { sessionId } = await scene.made('asked')
  const ended = await scene.made('asked')
  await scene.world
    .as(scene.callers.candidate)
    .sessions.step({ sessionId: ended.sessionId, step: 'abandon' })
  const readAt = (now: Date) =>
    scene.world.inside(scene.institutionId, async (db) =>
      (await sessionsGoingOn(db, { now })).map((session) => session.sessionId),
    )
  const now = await readAt(new Date())
  expect(now).toContain(sessionId)
  expect(now).not.toContain(ended.sessionId)
  expect(await readAt(new Date(Date.now() + 3_600_000))).not.toContain(sessionId)
})
