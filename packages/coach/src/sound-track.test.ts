import { expect, test } from 'vitest'
import { hear } from './hear.ts'
import { mediaFile } from './media.fixture.ts'
import { soundOf } from './sound-track.ts'
import { pictureMark, withPictures } from './video.fixture.ts'

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

test('[P54] the sound of a video comes without its pictures and without the notes of the file', async () => {
  const video = await withPictures(mediaFile('weak.webm'))
  expect(holds(video, pictureMark)).toBe(true)
  expect(holds(video, 'The name of somebody')).toBe(true)
  const sound = await soundOf(video)
  expect(sound?.mime).toBe('audio/webm;codecs=opus')
  expect(holds(sound?.bytes ?? video, pictureMark)).toBe(false)
  expect(holds(sound?.bytes ?? video, 'The name of somebody')).toBe(false)
})

test('the sound is the same sound, as long and as loud', async () => {
  const original = await hear(mediaFile('weak.webm'))
  const sound = await soundOf(await withPictures(mediaFile('weak.webm')))
  expect(await hear(sound?.bytes ?? new Uint8Array())).toEqual(original)
})

test.each([
  ['strong.mp4', 'audio/mp4'],
  ['strong.webm', 'audio/webm;codecs=opus'],
  ['answer-weak.wav', 'audio/wav'],
])('%s keeps its kind of sound', async (name, mime) => {
  const sound = await soundOf(mediaFile(name))
  expect(sound?.mime).toBe(mime)
  expect(sound?.bytes.byteLength).toBeGreaterThan(10_000)
})

test('what is no recording has no sound to hand on', async () => {
  expect(await soundOf(new TextEncoder().encode('not a recording at all'))).toBeNull()
  expect(await soundOf(new Uint8Array())).toBeNull()
})
