import { soundOf } from '@app/coach/sound-track'
import {
  TranscriberUnavailable,
  type Transcriber,
  type TranscriptionRequest,
} from '@app/coach/transcriber'
import type { TenantDb } from '@app/db'
import type { Word } from '@app/domain/transcripts'
import { record } from '../../../audit/actions.ts'
import { noteUsage } from '../../../billing/usage/actions.ts'
import { keepRecognised } from '../../transcripts/actions.ts'
import { Impossible, stored, listening, type Outcome, type Run } from '../results/actions.ts'

type Heard = { words: Word[]; language: string; recognisedBy: string; seconds: number }

export type Recorded = {
  answerId: string
  position: number
  recordingId: string
  sha256: string
  language: string
}

/**
 * Has the speech of one answer recognised: the transcriber gets the sound, without the picture, and gives words alone.
 * They become the answer's first transcript in the same transaction in which the step is done.
 */
export const transcribe = async (
  run: Run,
  answer: Recorded,
): Promise<Outcome<{ words: number }> | null> => {
  const { transcriber } = run.ports
  if (!transcriber) return null
  let heard: Heard | null = null
  return stored(run, {
    step: 'transcribe',
    part: answer.position,
    inputs: answer.sha256,
    begins: (tenant) =>
      record(tenant, null, 'sound.sentToTranscriber', `recording:${answer.recordingId}`),
    work: async () => {
      const sound = await listening(run, answer.recordingId, soundOf)
      if (!sound) throw new Impossible('There is no sound that can be taken out')
      heard = await recognised(transcriber, {
        audio: sound.bytes,
        mime: sound.mime,
        language: answer.language,
      })
      return { words: heard.words.length }
    },
    also: async (tenant) => {
      if (heard) await keepHeard(tenant, run, answer, heard)
    },
    retryAfter: (error) =>
      error instanceof TranscriberUnavailable && !error.final
        ? { seconds: error.retryAfterMs === null ? null : error.retryAfterMs / 1000 }
        : null,
    failure: () => 'The speech could not be recognised. You can write down what you said instead.',
  })
}

const recognised = async (
  transcriber: Transcriber,
  request: TranscriptionRequest,
): Promise<Heard> => {
  try {
    return await transcriber.transcribe(request)
  } catch (error) {
    if (error instanceof TranscriberUnavailable && error.final)
      throw new Impossible('The recording was refused by the transcriber', { cause: error })
    throw error
  }
}

const keepHeard = async (
  tenant: TenantDb,
  run: Run,
  { answerId }: Recorded,
  heard: Heard,
): Promise<void> => {
  const [provider = 'unknown', model = 'unknown'] = heard.recognisedBy.split(' ')
  await keepRecognised(tenant, run.ports, { answerId, sessionId: run.sessionId }, heard)
  await noteUsage(tenant, run.ports, {
    kind: 'transcription',
    provider,
    model,
    audioSeconds: heard.seconds,
  })
}
