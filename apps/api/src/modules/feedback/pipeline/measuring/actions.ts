import { UnmeasurableAudio } from '@app/coach/audio-source'
import { sha256 } from '@app/coach/hash'
import { hear } from '@app/coach/hear'
import { figuresOf } from '@app/coach/measure'
import type { SpeechFigures } from '@app/domain/speech'
import type { Word } from '@app/domain/transcripts'
import { Impossible, stored, listening, type Outcome, type Run } from '../results/actions.ts'

export type Measured = { figures: SpeechFigures; unmeasurable: string | null }

/**
 * Measures one answer from the recording itself and its words. A recording that cannot be decoded still gives what the
 * words alone give, and says why the rest is missing.
 */
export const measureAnswer = async (
  run: Run,
  answer: {
    position: number
    recordingId: string
    sha256: string
    words: Word[] | null
    language: string
    targetSeconds: number
  },
): Promise<Outcome<Measured>> => {
  const { words, language, targetSeconds } = answer
  const inputs = await sha256(JSON.stringify([answer.sha256, words, language, targetSeconds]))
  return stored(run, {
    step: 'measure',
    part: answer.position,
    inputs,
    work: async () => {
      let sound = null
      let unmeasurable: string | null = null
      try {
        sound = await listening(run, answer.recordingId, (source) => hear(source))
      } catch (error) {
        if (!(error instanceof UnmeasurableAudio)) throw error
        unmeasurable = error.message
      }
      return { figures: figuresOf({ sound, words, targetSeconds, language }), unmeasurable }
    },
    retryAfter: () => null,
    failure: (error) =>
      error instanceof Impossible
        ? 'The recording of this answer can no longer be opened.'
        : 'This answer could not be measured.',
  })
}
