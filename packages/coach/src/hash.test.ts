import { expect, test } from 'vitest'
import { answerOf, inputOf, strongText, weakText } from './answers.fixture.ts'
import { canonicalJson, hashInputs, sha256 } from './hash.ts'

test('the order of properties does not matter, the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: [2, { d: null, c: 'x' }], e: undefined })).toBe(
    '{"a":[2,{"c":"x","d":null}],"b":1}',
  )
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('SHA-256 as the standard has it', async () => {
  // FIPS 180-4, the test vector of "abc".
  expect(await sha256('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('[P64] the hash changes with words, question, figures and rubric, and with nothing else', async () => {
  const input = inputOf(answerOf(strongText))
  const [answer] = input.answers
  if (answer === undefined) throw new Error('no answer')
  const hash = await hashInputs(input)
  expect(await hashInputs(structuredClone(input))).toBe(hash)
  const others = [
    inputOf(answerOf(weakText)),
    inputOf({ ...answer, question: { ...answer.question, text: 'Another question?' } }),
    inputOf({ ...answer, position: 2 }),
    { ...input, rubric: { ...input.rubric, version: 'other' } },
  ]
  const hashes = await Promise.all(others.map(hashInputs))
  expect(new Set([hash, ...hashes]).size).toBe(5)
})
