import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../../actor.ts'
import { testWorld, type TestWorld } from '../../../../testing.ts'
import { refusalOf } from '../../../../testing/refusal-of.ts'
import { beginPiece, takePiece } from '../actions.ts'
import { confirm } from './actions.ts'

let world: TestWorld
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  candidate = await world.member(await world.found('first'), 'candidate', { name: 'Ada' })
  await world.accept(candidate)
})
afterAll(() => world.close())

/** A take whose bytes arrive in pieces of these sizes, and the rest at the end. */
const sendIn = async (sizes: readonly number[], bytes: Buffer) => {
  const api = world.as(candidate)
  const { sessionId } = await api.sessions.start({ practice: { category: 'finance', count: 1 } })
  await api.sessions.step({ sessionId, step: 'begin' })
  await api.sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
  const { recordingId } = await api.sessions.startAnswer({
    sessionId,
    position: 1,
    mime: 'audio/webm;codecs=opus',
    hasVideo: false,
  })
  let offset = 0
  for (const size of [...sizes, bytes.length - sizes.reduce((sum, each) => sum + each, 0)]) {
    const piece = { recordingId, offset, total: null }
    const taking = await beginPiece(world.db, world.ports, candidate, piece)
    const part = bytes.subarray(offset, offset + size)
    offset = await takePiece(world.db, world.ports, { ...taking, offset }, [part])
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return confirm(world.db, world.ports, candidate, { recordingId, sha256, byteCount: bytes.length })
}

test('a recording is known by its first bytes, in however small pieces they came', async () => {
  const bytes = await readFile(
    new URL('../../../../../../../tooling/e2e/media/strong.webm', import.meta.url),
  )
  await expect(sendIn([1], bytes)).resolves.toBeUndefined()
  await expect(sendIn([1, 1, 1], bytes)).resolves.toBeUndefined()
  const other = Buffer.concat([bytes.subarray(0, 1), Buffer.from('something else entirely')])
  expect(await refusalOf(sendIn([1], other))).toBe('recording.typeUnsupported')
})
