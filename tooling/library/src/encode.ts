import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { rawBytes, type Sound } from './sound.ts'

const run = promisify(execFile)

/** Loudness of spoken word for headphones and laptop speakers (EBU R 128), and the highest peak that is let through. */
const loudness = { lufs: -19, peakDb: -2 }

/** Bit-exact leaves out what differs from run to run; short clusters give more places to seek to. */
const opusInWebm = [
  '-c:a libopus -b:a 24k -vbr on -application voip -ac 1',
  '-map_metadata -1 -fflags +bitexact -flags:a +bitexact',
  '-cluster_time_limit 1000 -f webm',
].flatMap((options) => options.split(' '))

/** Runs ffmpeg on a sound and returns what it said. Rejects where ffmpeg is missing or fails. */
const ffmpeg = async (options: readonly string[], sound: Sound): Promise<string> => {
  const input = ['-f', 's16le', '-ar', String(sound.sampleRate), '-ac', '1', '-i', 'pipe:0']
  const running = run('ffmpeg', ['-hide_banner', '-nostats', ...input, ...options])
  const fed = new Promise<void>((resolve, reject) => {
    running.child.stdin?.on('error', reject).end(rawBytes(sound), resolve)
  })
  // Where it ends too early, its own words say more than the pipe that broke.
  const [ended, taken] = await Promise.allSettled([running, fed])
  if (ended.status === 'rejected') throw ended.reason
  if (taken.status === 'rejected') throw taken.reason
  return ended.value.stderr
}

const loudnessOf = async (sound: Sound): Promise<number> => {
  const said = await ffmpeg(['-af', 'highpass=f=70,ebur128', '-f', 'null', '-'], sound)
  // The summary comes last; the lines before it give the loudness so far.
  const lufs = Number(
    said
      .match(/I:\s+(-?\d+(?:\.\d+)?) LUFS/g)
      ?.at(-1)
      ?.match(/-?\d[\d.]*/)?.[0],
  )
  if (!Number.isFinite(lufs)) throw new Error(`ffmpeg told no loudness: ${said}`)
  return lufs
}

/**
 * Writes a sound as Opus in WebM: mono, about 24 kbit/s, equally loud for every voice, with duration and seek index.
 * Two passes, because one gain for the whole file leaves the speech as it is, where a running one would pump.
 * The same sound gives the same bytes with the same ffmpeg. Needs ffmpeg.
 */
export const encode = async (sound: Sound, file: string): Promise<void> => {
  const gain = loudness.lufs - (await loudnessOf(sound))
  const limit = 10 ** (loudness.peakDb / 20)
  const filters = [
    'highpass=f=70',
    `volume=${gain.toFixed(2)}dB`,
    'aresample=48000',
    `alimiter=limit=${limit.toFixed(3)}:level=disabled:attack=2:release=50`,
  ]
  await ffmpeg(['-y', '-af', filters.join(','), ...opusInWebm, file], sound)
}
