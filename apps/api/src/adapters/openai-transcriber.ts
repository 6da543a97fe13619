import {
  TranscriberUnavailable,
  type Transcriber,
  type Transcription,
} from '@app/coach/transcriber'
import { wordsOf, type Word } from '@app/domain/transcripts'
import { APIError, toFile } from 'openai'
import { z } from 'zod'
import { openaiClient, providerOf, within, type Endpoint } from './openai-client.ts'
import { passing } from './openai-errors.ts'

// Leaves: the sound of one answer, to have its speech recognised; words alone come back. No name, e-mail or id.
// Allowed by: speech recognition gets the audio and returns words alone, only where the candidate left AI on.
// This part of the protocol stores nothing and knows no switch for it.

type Options = Endpoint & { model: string }

const Verbose = z.object({
  text: z.string(),
  language: z.string().optional(),
  duration: z.coerce.number().optional(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).optional(),
})

const milliseconds = (seconds: number): number => Math.max(0, Math.round(seconds * 1000))

const timedWords = (words: { word: string; start: number; end: number }[]): Word[] =>
  words
    .map(({ word, start, end }) => ({
      text: word.trim(),
      startMs: milliseconds(start),
      endMs: milliseconds(end),
    }))
    .filter((word) => word.text.length > 0)

/** whisper-1 and the compatible servers give word times in verbose_json; the gpt-4o family knows plain json alone. */
const hasWordTimes = (model: string): boolean => !model.startsWith('gpt-')

/** whisper drops the punctuation of its timed words; the running text has it. Equal counts let us put it back. */
const withPunctuation = (timed: Word[], text: string): Word[] => {
  const written = wordsOf(text)
  if (written.length !== timed.length) return timed
  return timed.map((word, index) => ({ ...word, text: written[index]?.text ?? word.text }))
}

const extensionOf = (mime: string): string =>
  mime.includes('mp4') ? 'mp4' : mime.includes('ogg') ? 'ogg' : 'webm'

/** Speech recognition behind an OpenAI-compatible endpoint. */
export const openaiTranscriber = (options: Options): Transcriber => {
  const client = openaiClient(options)
  const provider = providerOf(options.baseURL)
  const recognise = async (
    request: Parameters<Transcriber['transcribe']>[0],
  ): Promise<Transcription> => {
    const file = await toFile(request.audio, `answer.${extensionOf(request.mime)}`, {
      type: request.mime,
    })
    const asked = {
      file,
      model: options.model,
      language: request.language.split('-')[0] ?? 'en',
      ...(request.prompt ? { prompt: request.prompt } : {}),
    }
    const signal = { signal: within(options.timeoutMs, request.signal) }
    const raw: unknown = hasWordTimes(options.model)
      ? await client.audio.transcriptions.create(
          { ...asked, response_format: 'verbose_json', timestamp_granularities: ['word'] },
          signal,
        )
      : await client.audio.transcriptions.create({ ...asked, response_format: 'json' }, signal)
    const heard = Verbose.parse(raw)
    const words = heard.words
      ? withPunctuation(timedWords(heard.words), heard.text)
      : wordsOf(heard.text)
    return {
      words,
      language: request.language,
      recognisedBy: `${provider} ${options.model}`,
      seconds: heard.duration ?? (words.at(-1)?.endMs ?? 0) / 1000,
    }
  }
  return {
    transcribe: async (request) => {
      try {
        return await recognise(request)
      } catch (error) {
        const again = passing(error)
        if (again) {
          const { message, ...wait } = again
          throw new TranscriberUnavailable(message, { ...wait, cause: error })
        }
        if (error instanceof APIError) {
          throw new TranscriberUnavailable('The recording was not accepted', {
            final: true,
            cause: error,
          })
        }
        throw error
      }
    },
  }
}
