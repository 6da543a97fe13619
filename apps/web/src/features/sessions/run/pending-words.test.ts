import { expect, test } from 'vitest'
import { createPendingWords, understoodIn } from './pending-words.ts'

const understood = { language: 'en', text: 'In March we lost our largest client.' }

/** A device that outlives its pages, and a server that is away so often. */
const world = (failures: ('away' | 'refused')[] = []) => {
  const device = new Map<string, string>()
  const written: unknown[] = []
  const page = () =>
    createPendingWords({
      read: (answerId) => device.get(answerId) ?? '',
      keep: (answerId, text) => device.set(answerId, text),
      drop: (answerId) => device.delete(answerId),
      write: async (answerId, words) => {
        const failure = failures.shift()
        if (failure) throw new Error(failure)
        written.push([answerId, words])
      },
      isAway: (error) => error instanceof Error && error.message === 'away',
      sleep: () => Promise.resolve(),
    })
  return { device, written, page }
}

test('words that were understood before the page went away are sent by the next one', async () => {
  const { device, written, page } = world()
  page().note('a', understood)
  await page().send('a')
  expect(written).toEqual([['a', understood]])
  expect(device.size).toBe(0)
})

test('the last words of an answer are waited for', async () => {
  const { written, page } = world()
  const words = page()
  words.note('a', { ...understood, text: 'In March' })
  const last = (async () => {
    await Promise.resolve()
    words.note('a', understood)
  })()
  words.ending('a', last)
  await words.send('a')
  expect(written).toEqual([['a', understood]])
})

test('words are sent once, however often they are asked for', async () => {
  const { written, page } = world(['away'])
  const words = page()
  words.note('a', understood)
  await Promise.all([words.send('a'), words.send('a')])
  await words.send('a')
  expect(written).toHaveLength(1)
})

test('words that cannot be sent stay on the device', async () => {
  const { device, written, page } = world(['away', 'away', 'away', 'away', 'away', 'refused'])
  const words = page()
  words.note('a', understood)
  await words.send('a')
  await words.send('a')
  await words.send('a')
  expect(written).toEqual([])
  expect(understoodIn(device.get('a') ?? '')).toEqual(understood)
  await page().send('a')
  expect(written).toHaveLength(1)
})

test('the words of a take that is taken anew are forgotten', async () => {
  const { device, written, page } = world()
  const words = page()
  words.note('a', understood)
  words.forget('a')
  await words.send('a')
  expect([written.length, device.size]).toEqual([0, 0])
})

test('what is kept and cannot be read counts as nothing', () => {
  for (const kept of ['', '{', 'null', '{"text":" ","language":"en"}', '{"text":1}'])
    expect(understoodIn(kept)).toBeNull()
})
