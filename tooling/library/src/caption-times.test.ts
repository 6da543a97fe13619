import { hear } from '@app/coach/hear'
import { findSpeech } from '@app/coach/speech-activity'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readVtt } from './captions.ts'
import { readManifest } from './manifest.ts'
import { mediaFolder } from './starter.ts'

const read = (file: string): Promise<Buffer> => readFile(new URL(file, mediaFolder))

/** Speech detection allows itself some room around speech, and the softest sounds begin unheard. */
const nearMs = 200

test('a caption that begins a sentence comes when that sentence is heard to begin', async () => {
  for (const [key, { file, captions }] of Object.entries(await readManifest())) {
    const begins = findSpeech((await hear(await read(file))).levelsDb).map(({ startMs }) => startMs)
    const cues = readVtt((await read(captions)).toString('utf8'))
    for (const [index, { startMs, text }] of cues.entries()) {
      if (!/(^|[.?!])$/.test(cues[index - 1]?.text ?? '')) continue
      const off = Math.min(...begins.map((begin) => Math.abs(begin - startMs)))
      expect(off, `${key} at ${startMs} ms: ${text}`).toBeLessThan(nearMs)
    }
  }
}, 30_000)
