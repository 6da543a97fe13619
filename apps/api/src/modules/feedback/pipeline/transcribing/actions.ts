import { TranscriberUnavailable } from '@app/coach/transcriber'
import { inInstitution } from '@app/db'
import type { Word } from '@app/domain/transcripts'
import { readRecording } from '../../../recordings/actions.ts'
import { noteUsage } from '../../../billing/usage/actions.ts'
import { keepRecognised } from '../../transcripts/actions.ts'
import { Impossible, stored, type Outcome, type Run } from '../results/actions.ts'

type Heard = { words: Word[]; language: string; recognisedBy: string; seconds: number }

export type Recorded = {
  answerId: string
  position: number
  recordingId: string
  mime: string
  sha256: string
  language: string
}

/**
 * Has the speech of one answer recognised: the transcriber gets the audio and gives words alone. The words become the
 * answer's first transcript in the same transaction in which the step is done.
 */
export const transcribe = async (
  run: Run,
  answer: Recorded,
): Promise<Outcome<{ words: number }> | null> => {
  const { transcriber } = run.ports
  if (!transcriber) return null
  return stored(run, {
    step: 'transcribe',
    part: answer.position,
    inputs: answer.sha256,
    work: async () => {
      const audio = await readRecording(run.db, run.ports, run.institutionId, answer.recordingId)
      const heard: Heard = await transcriber
        .transcribe({ audio, mime: answer.mime, language: answer.language })
        .catch((error: unknown) => {
          if (error instanceof TranscriberUnavailable && error.final) {
            throw new Impossible('The recording was refused by the transcriber', { cause: error })
          }
          throw error
        })
      await keepHeard(run, answer, heard)
      return { words: heard.words.length }
    },
    retryAfter: (error) =>
      error instanceof TranscriberUnavailable && !error.final
        ? { seconds: error.retryAfterMs === null ? null : error.retryAfterMs / 1000 }
        : null,
    failure: () => 'The speech could not be recognised. You can write down what you said instead.',
  })
}

const keepHeard = async (run: Run, answer: Recorded, heard: Heard): Promise<void> => {
  await inInstitution(run.db, run.institutionId, async (tenant) => {
    const [provider = 'unknown', model = 'unknown'] = heard.recognisedBy.split(' ')
    await keepRecognised(
      tenant,
      run.ports,
      { answerId: answer.answerId, sessionId: run.sessionId },
      heard,
    )
    await noteUsage(tenant, run.ports, {
      kind: 'transcription',
      provider,
      model,
      audioSeconds: heard.seconds,
    })
  })
}
