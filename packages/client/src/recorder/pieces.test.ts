import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPieces, TakeGone } from './pieces.ts'
import { buffer } from './upload-world.fixture.ts'

const take = {
  recordingId: 'r',
  answerId: 'a',
  sessionId: 's',
  personId: 'ada',
  membershipId: 'm',
  mime: 'audio/webm',
  startedAt: '2026-01-01T00:00:00.000Z',
}

test('bytes are read from any place, across pieces, and no further than they go', async () => {
  const pieces = await openPieces(randomUUID())
  await pieces.begin(take)
  const parts = [randomBytes(10), randomBytes(5), randomBytes(7)]
  const whole = Buffer.concat(parts)
  for (const [index, part] of parts.entries())
    await pieces.append('r', buffer(part), (index + 1) * 1000)
  for (let start = 0; start <= 23; start += 1)
    for (const most of [1, 6, 50])
      expect(Buffer.from(await pieces.read('r', start, most))).toEqual(
        whole.subarray(start, start + most),
      )
  expect(Buffer.from(await (await pieces.blob('r', 'audio/webm')).arrayBuffer())).toEqual(whole)
  expect(await pieces.take('r')).toMatchObject({
    byteCount: 22,
    pieceCount: 3,
    durationMs: 3000,
    closed: false,
  })
})

test('a take that is gone takes no more pieces, and leaves none behind', async () => {
  const pieces = await openPieces(randomUUID())
  await pieces.begin(take)
  await pieces.append('r', buffer(randomBytes(10)), 1000)
  await pieces.remove('r')
  await expect(pieces.append('r', buffer(randomBytes(10)), 2000)).rejects.toThrow(TakeGone)
  expect(await pieces.read('r', 0, 100)).toHaveLength(0)
})

test('a connection that was ended is opened again', async () => {
  const name = randomUUID()
  const pieces = await openPieces(name)
  await pieces.begin(take)
  await pieces.end()
  await pieces.append('r', buffer(randomBytes(10)), 1000)
  expect((await pieces.take('r'))?.byteCount).toBe(10)
})
