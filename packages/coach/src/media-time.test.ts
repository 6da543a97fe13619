import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { expect, test } from 'vitest'
import { mediaSeconds } from './media-time.ts'
import { mediaFile } from './media.fixture.ts'
import { withPictures } from './video.fixture.ts'

/** The same sound, with the clock running on for an hour after ten seconds: the lid was closed. */
const withSleep = async (sound: Uint8Array): Promise<Uint8Array> => {
  const input = new Input({ formats: [WEBM], source: new BufferSource(sound) })
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) throw new Error('The file has no sound')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const audio = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(audio)
  await output.start()
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const timestamp = packet.timestamp > 10 ? packet.timestamp + 3600 : packet.timestamp
    await audio.add(packet.clone({ timestamp }), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}

test.each([
  ['strong.webm', 44.5],
  ['weak.webm', 31.3],
  ['strong.mp4', 44.5],
  ['answer-weak.wav', 31.3],
])('%s holds %d seconds', async (name, seconds) => {
  expect(await mediaSeconds(mediaFile(name))).toBeCloseTo(seconds, 0)
})

test('a video is as long as its sound', async () => {
  expect(await mediaSeconds(await withPictures(mediaFile('weak.webm')))).toBeCloseTo(31.3, 0)
})

test('an hour in which the device slept does not count', async () => {
  expect(await mediaSeconds(await withSleep(mediaFile('weak.webm')))).toBeLessThan(33)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a word', new TextEncoder().encode('nothing')],
  ['half of a file', mediaFile('weak.webm').subarray(0, 300)],
])('of %s there is no telling, or next to none', async (_name, bytes) => {
  expect((await mediaSeconds(bytes)) ?? 0).toBeLessThan(1)
})
