import { createHash } from 'node:crypto'

/** One of the speakers who ask the questions. All are recordings of people, given away by Carnegie Mellon University. */
export type Voice = {
  /** As the manifest names it. */
  name: string
  program: 'flite' | 'festival'
  /** As the program names it. */
  speaker: string
  /** Stretches the program's own pace, which is too fast for a question that is heard once: about 160 words a minute. */
  pace: number
  /** Multiplies the pitch. One woman's voice serves twice, and is told apart by it. */
  pitch: number
}

export const voices: readonly [Voice, ...Voice[]] = [
  { name: 'slt', program: 'festival', speaker: 'cmu_us_slt_arctic_hts', pace: 1.15, pitch: 1 },
  { name: 'rms', program: 'flite', speaker: 'rms', pace: 1.1, pitch: 1 },
  { name: 'slt-low', program: 'flite', speaker: 'slt', pace: 1.3, pitch: 0.88 },
  { name: 'awb', program: 'flite', speaker: 'awb', pace: 1.2, pitch: 1 },
]

/** The voice of a question. It follows from the key alone, so that a new question does not change the voices of the others. */
export const voiceOf = (key: string): Voice => {
  const number = createHash('sha256').update(key).digest().readUInt32BE()
  return voices[number % voices.length] ?? voices[0]
}
