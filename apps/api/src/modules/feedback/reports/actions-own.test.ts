import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

let world: TestWorld
let owner: Actor
let candidate: Actor
let recording: Buffer
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
  recording = await readFile(
    new URL('../../../../../../tooling/e2e/media/weak.webm', import.meta.url),
  )
})
afterAll(() => world.close())

const said =
  'In my second year I led the charity fund. My task was to close the books of four years. I wrote a short script, and we found eleven errors in six days. The auditor signed.'

/** A finished interview with one answer, whose recording has arrived. */
const finished = async (): Promise<{ sessionId: string; answerId: string }> => {
  const api = world.as(candidate)
  const kit = (await api.kits.cards())[0]
  if (!kit) throw new Error('The starter library holds no kit')
  const { sessionId } = await api.sessions.start({ kitId: kit.kitId })
  await api.sessions.step({ sessionId, step: 'begin' })
  await api.sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
  const take = { sessionId, position: 1, mime: 'audio/webm;codecs=opus', hasVideo: false }
  const { answerId, recordingId } = await api.sessions.startAnswer(take)
  await api.sessions.stopAnswer({ answerId })
  await world.record(candidate, recordingId, recording)
  await api.sessions.step({ sessionId, step: 'complete' })
  await world.runJobs()
  return { sessionId, answerId }
}

test('[P7] a candidate’s report names the device facts that are stored with the interview', async () => {
  const { sessionId } = await finished()
  const { device } = await world.as(candidate).reports.mine({ sessionId })
  expect(device).toEqual({ deviceType: 'computer', browser: 'Chrome', region: null })
  const read = await world.as(owner).reports.ofCandidate({ sessionId })
  expect(JSON.stringify(read)).not.toContain('deviceType')
})

test('words that are typed are taken to be in the language of the question', async () => {
  const { answerId } = await finished()
  const api = world.as(candidate)
  const typed = await api.transcripts.write({ answerId, origin: 'typed', text: said })
  expect(typed.language).toBe('en')
  const named = { answerId, origin: 'correction', text: said, language: 'de' } as const
  expect((await api.transcripts.write(named)).language).toBe('de')
  const again = await api.transcripts.write({ answerId, origin: 'correction', text: `${said} Ja.` })
  expect(again.language).toBe('de')
})
