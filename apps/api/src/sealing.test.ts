import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { frameOverhead, seal, SealBroken, sealParts, unseal, type FramePlace } from './sealing.ts'

const key = randomBytes(32)
const place: FramePlace = { recordingId: 'a', edition: 0, plainOffset: 250_000, objectName: 'o' }
const plain = randomBytes(10_000)

test('[P45] a sealed frame tells nothing of what it holds, opens with its key, and twice the same looks different', () => {
  const sealed = seal(key, place, plain)
  expect(sealed).toHaveLength(plain.length + frameOverhead)
  for (let at = 0; at + 16 <= plain.length; at += 997)
    expect(sealed.includes(plain.subarray(at, at + 16))).toBe(false)
  expect(seal(key, place, plain).equals(sealed)).toBe(false)
  expect(unseal(key, place, sealed).equals(plain)).toBe(true)
})

test('[P45] bytes that came in parts are sealed as one, whatever the cuts', () => {
  const cuts = [0, 1, 17, 4096, 4096, plain.length]
  const parts = cuts.map((at, index) => plain.subarray(at, cuts[index + 1] ?? plain.length))
  const sealed = Buffer.concat(sealParts(key, place, parts))
  expect(sealed).toHaveLength(plain.length + frameOverhead)
  expect(unseal(key, place, sealed).equals(plain)).toBe(true)
  expect(unseal(key, place, Buffer.concat(sealParts(key, place, [])))).toHaveLength(0)
})

test('[P45] no other key opens it', () => {
  expect(() => unseal(randomBytes(32), place, seal(key, place, plain))).toThrow(SealBroken)
})

test.each([{ recordingId: 'b' }, { edition: 1 }, { plainOffset: 0 }, { objectName: 'p' }])(
  'a frame that was moved to another place (%o) does not open there',
  (moved) => {
    expect(() => unseal(key, { ...place, ...moved }, seal(key, place, plain))).toThrow(SealBroken)
  },
)

test.each([0, 1, 12, 13, 28, 29, 5000])(
  'a frame that was changed at byte %i does not open',
  (at) => {
    const sealed = seal(key, place, plain)
    sealed[at] = (sealed[at] ?? 0) ^ 0x80
    expect(() => unseal(key, place, sealed)).toThrow(SealBroken)
  },
)

test.each([0, 1, 28, 29, 500])(
  'a frame that was cut off after %i bytes does not open',
  (length) => {
    const sealed = seal(key, place, plain).subarray(0, length)
    expect(() => unseal(key, place, sealed)).toThrow(SealBroken)
  },
)
