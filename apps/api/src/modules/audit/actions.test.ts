import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScene, type Scene } from '../../testing/people.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
})
afterAll(() => scene.world.close())

const owner = () => scene.world.as(scene.callers.owner)
const newestOf = async (action: string) =>
  (await owner().audit.list({ limit: 100 })).items.find((entry) => entry.action === action)

test('an entry names whom it is about, as long as they are there', async () => {
  const { sessionId } = await scene.made('completed')
  await scene.world.as(scene.callers.coach).reports.ofCandidate({ sessionId })
  const name = scene.callers.candidate.person?.name
  expect(await newestOf('report.read')).toMatchObject({ subjectName: name })
  await scene.world.as(scene.callers.candidate).sessions.erase({ sessionId })
  expect(await newestOf('report.read')).toMatchObject({ subjectName: null })
  expect(await newestOf('session.erased')).toMatchObject({ subjectName: null, personName: name })
})

test('an entry names the address, the cohort, the kit or the member that it is about', async () => {
  const email = 'grace@example.org'
  await owner().invitations.create({ email, role: 'candidate', cohortId: null })
  expect(await newestOf('invitation.created')).toMatchObject({ subjectName: email })
  expect(await newestOf('cohort.created')).toMatchObject({ subjectName: 'Finance 2' })
  const kits = await owner().kits.list()
  const shared = kits.find((kit) => kit.kitId === scene.kitId)
  expect(await newestOf('kit.shared')).toMatchObject({ subjectName: shared?.name })
  expect(await newestOf('policy.accepted')).toMatchObject({
    subjectName: scene.callers.otherCandidate.person?.name,
  })
})
