import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readWav, type Sound } from './sound.ts'
import type { Voice } from './voices.ts'

const run = promisify(execFile)

/** A sound of speech and when it ends. `pau` is a silence. */
export type Phone = { name: string; endSeconds: number }
export type Speech = { sound: Sound; phones: Phone[] }

/** What the programs would read wrongly, and how it has to be written for them. Captions keep the proper spelling. */
const respelled: readonly (readonly [RegExp, string])[] = [
  [/\bhandover\b/gi, 'hand over'],
  [/\byou lead\b/gi, 'you leed'],
  [/\bbooks close\b/gi, 'books cloze'],
]

const spelling = (text: string): string =>
  respelled.reduce((spelt, [written, spoken]) => spelt.replaceAll(written, spoken), text)

/** Calls `work` with the name of a folder that is gone afterwards. */
const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'voice-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const speakWithFlite = (voice: Voice, text: string): Promise<Speech> =>
  inFolder(async (folder) => {
    const wav = join(folder, 'speech.wav')
    const how = `-voice ${voice.speaker} -psdur`.split(' ')
    for (const feature of [`duration_stretch=${voice.pace}`, `f0_shift=${voice.pitch}`])
      how.push('--setf', feature)
    const { stdout } = await run('flite', [...how, '-t', text, '-o', wav])
    // "pau:0.136 t:0.239": each sound with its end in seconds.
    const phones = stdout
      .trim()
      .split(/\s+/)
      .map((word) => word.split(':'))
      .map(([name = '', end]) => ({ name, endSeconds: Number(end) }))
    return { sound: readWav(await readFile(wav)), phones }
  })

const speakWithFestival = (voice: Voice, text: string): Promise<Speech> =>
  inFolder(async (folder) => {
    const [script, wav, segments] = ['speech.scm', 'speech.wav', 'speech.segs'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    await writeFile(
      script,
      `(voice_${voice.speaker})
(set! hts_engine_params (cons (list "-r" ${1 / voice.pace}) hts_engine_params))
(set! speech (SynthText ${JSON.stringify(text)}))
(utt.save.wave speech ${JSON.stringify(wav)} 'riff)
(utt.save.segs speech ${JSON.stringify(segments)})
`,
    )
    await run('festival', ['-b', script])
    // After the line "#", a line for each sound: its end in seconds, a colour, its name.
    const phones = (await readFile(segments, 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .map(([end, , name = '']) => ({ name, endSeconds: Number(end) }))
    return { sound: readWav(await readFile(wav)), phones }
  })

/** Speaks a sentence, or a part of one. Needs the program that the voice belongs to. */
export const speak = async (voice: Voice, text: string): Promise<Speech> => {
  const programs = { flite: speakWithFlite, festival: speakWithFestival }
  const speech = await programs[voice.program](voice, spelling(text))
  if (speech.phones.some(({ endSeconds }) => !Number.isFinite(endSeconds)))
    throw new Error(`${voice.program} told no times for: ${text}`)
  return speech
}
