import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readVtt, type Cue } from './captions.ts'
import { readManifest, sha256, type MediaEntry } from './manifest.ts'
import { mediaFolder, starterQuestions } from './starter.ts'
import { voiceOf, voices } from './voices.ts'

const questions = await starterQuestions()
const manifest = await readManifest()
const read = (file: string): Promise<Buffer> => readFile(new URL(file, mediaFolder))

const entryOf = (key: string): MediaEntry => {
  const entry = manifest[key]
  if (!entry) throw new Error(`${key} has no media`)
  return entry
}

/** What a player reads from the file itself. */
const heard = async (file: string) => {
  const input = new Input({ formats: [WEBM], source: new BufferSource(await read(file)) })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error(`${file} has no sound`)
  const halfWay = (await track.computeDuration()) / 2
  const packet = await new EncodedPacketSink(track).getPacket(halfWay)
  return {
    codec: track.codec,
    channels: track.numberOfChannels,
    durationMs: (await track.computeDuration()) * 1000,
    halfWayMs: halfWay * 1000,
    packetMs: (packet?.timestamp ?? 0) * 1000,
  }
}

describe('each question of the starter library', () => {
  test('is spoken in a file whose duration and format are as the manifest says', async () => {
    for (const { key } of questions) {
      const entry = entryOf(key)
      const { codec, channels, durationMs } = await heard(entry.file)
      expect({ codec, channels, mime: entry.mime }, key).toEqual({
        codec: 'opus',
        channels: 1,
        mime: 'audio/webm',
      })
      expect(Math.abs(durationMs - entry.durationMs), key).toBeLessThan(30)
    }
  })

  test('can be sought in, and has its duration at the beginning of the file', async () => {
    for (const { key } of questions) {
      const { file } = entryOf(key)
      const bytes = await read(file)
      const { halfWayMs, packetMs } = await heard(file)
      expect(Math.abs(halfWayMs - packetMs), key).toBeLessThan(60)
      // Matroska's elements Duration and Cues (the seek index) by their identifiers.
      expect(bytes.subarray(0, 1024).includes(Buffer.from('4489', 'hex')), key).toBe(true)
      expect(bytes.includes(Buffer.from('1c53bb6b', 'hex')), key).toBe(true)
    }
  })

  test('has the size and hashes that the manifest says', async () => {
    for (const { key } of questions) {
      const entry = entryOf(key)
      const media = await read(entry.file)
      expect(media.length, key).toBe(entry.bytes)
      expect(sha256(media), key).toBe(entry.sha256)
      expect(sha256(await read(entry.captions)), key).toBe(entry.captionsSha256)
    }
  })

  test('was spoken as it is written now, in its own voice', () => {
    for (const { key, text } of questions) {
      expect(entryOf(key).textSha256, `${key}: run "pnpm --filter @app/library voice"`).toBe(
        sha256(text),
      )
      expect(entryOf(key).voice, key).toBe(voiceOf(key).name)
    }
  })

  test('has captions that say all of it and end with the sound', async () => {
    for (const { key, text } of questions) {
      const entry = entryOf(key)
      const cues = readVtt((await read(entry.captions)).toString('utf8'))
      const { durationMs } = await heard(entry.file)
      expect(cues.map((cue) => cue.text.replaceAll('\n', ' ')).join(' '), key).toBe(text)
      expect(Math.abs(durationMs - (cues.at(-1)?.endMs ?? 0)), key).toBeLessThan(300)
    }
  })

  test('has captions that follow each other and leave time to read them', async () => {
    for (const { key } of questions) {
      const cues = readVtt((await read(entryOf(key).captions)).toString('utf8'))
      let before = 0
      for (const cue of cues) {
        expect(cue.startMs, key).toBeGreaterThanOrEqual(before)
        expect(charactersPerSecond(cue), `${key}: ${cue.text}`).toBeLessThanOrEqual(22)
        for (const line of cue.text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(48)
        before = cue.endMs
      }
    }
  })
})

const charactersPerSecond = ({ startMs, endMs, text }: Cue): number =>
  (text.length * 1000) / (endMs - startMs)

test('the media folder holds what the manifest names, and weighs less than four megabytes', async () => {
  const named = Object.values(manifest).flatMap(({ file, captions }) => [file, captions])
  expect((await readdir(mediaFolder)).sort()).toEqual([...named, 'manifest.json'].sort())
  expect(Object.keys(manifest).sort()).toEqual(questions.map(({ key }) => key).sort())
  const bytes = Object.values(manifest).reduce((sum, entry) => sum + entry.bytes, 0)
  expect(bytes).toBeLessThan(4_000_000)
})

test('four voices share the questions, none with more than two fifths of them', () => {
  for (const { name } of voices) {
    const share =
      Object.values(manifest).filter((entry) => entry.voice === name).length / questions.length
    expect(share, name).toBeGreaterThan(0.1)
    expect(share, name).toBeLessThanOrEqual(0.4)
  }
})
