import type { StarterQuestion } from '@app/domain/questions'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeVtt } from './captions.ts'
import { encode } from './encode.ts'
import { readManifest, sha256, writeManifest, type MediaEntry } from './manifest.ts'
import { secondsOf } from './sound.ts'
import { mediaFolder, starterQuestions } from './starter.ts'
import { voiceOf } from './voices.ts'
import { voiceQuestion } from './voicing.ts'

/**
 * Speaks every question of the starter library whose text or voice has changed, and removes the media of those that
 * are gone. With `--all`, speaks every one anew. Needs flite, festival with festvox-us-slt-hts, and ffmpeg.
 */

const make = async (question: StarterQuestion): Promise<MediaEntry> => {
  const voice = voiceOf(question.key)
  const { sound, cues } = await voiceQuestion(voice, question.text)
  const [file, captions] = [`${question.key}.webm`, `${question.key}.vtt`]
  const vtt = writeVtt(cues)
  await encode(sound, fileURLToPath(new URL(file, mediaFolder)))
  await writeFile(new URL(captions, mediaFolder), vtt)
  const media = await readFile(new URL(file, mediaFolder))
  return {
    file,
    captions,
    mime: 'audio/webm',
    durationMs: Math.round(secondsOf(sound) * 1000),
    bytes: media.length,
    sha256: sha256(media),
    captionsSha256: sha256(vtt),
    voice: voice.name,
    textSha256: sha256(question.text),
  }
}

const all = process.argv.includes('--all')
const known = await readManifest()
const files = new Set(await readdir(mediaFolder))
const isCurrent = (question: StarterQuestion, entry: MediaEntry | undefined): entry is MediaEntry =>
  entry !== undefined &&
  entry.textSha256 === sha256(question.text) &&
  entry.voice === voiceOf(question.key).name &&
  files.has(entry.file) &&
  files.has(entry.captions)

const entries: [string, MediaEntry][] = []
for (const question of await starterQuestions()) {
  const entry = known[question.key]
  if (!all && isCurrent(question, entry)) {
    entries.push([question.key, entry])
    continue
  }
  const made = await make(question)
  console.log(`${question.key}: ${made.voice}, ${made.durationMs} ms, ${made.bytes} bytes`)
  entries.push([question.key, made])
}

await writeManifest(Object.fromEntries(entries))
const wanted = new Set(entries.flatMap(([, entry]) => [entry.file, entry.captions]))
for (const file of files) {
  if (!/\.(webm|vtt)$/.test(file) || wanted.has(file)) continue
  await rm(new URL(file, mediaFolder))
  console.log(`${file}: removed`)
}
const bytes = entries.reduce((sum, [, entry]) => sum + entry.bytes, 0)
console.log(`${entries.length} questions, ${Math.round(bytes / 1000)} kB`)
