import type { Span, SpeechFigures } from '@app/domain/speech'
import type { Word } from '@app/domain/transcripts'
import type { AudioSource } from './audio-source.ts'
import { findFillers } from './fillers.ts'
import { hear, type HearOptions } from './hear.ts'
import type { SoundLevels } from './level-meter.ts'
import { findPauses, findSpeech } from './speech-activity.ts'

export type FiguresRequest = {
  /** From `hear`; null where there is no recording, or none that can be measured. */
  sound: SoundLevels | null
  /** Length of a recording that could not be decoded, as `UnmeasurableAudio.durationMs` gives it. */
  durationMs?: number | null
  /** The transcript in force; null where there is none yet. */
  words: readonly Word[] | null
  /** The answer time given, after accommodations, in seconds. */
  targetSeconds: number
  /** BCP 47 language of the words. */
  language: string
}

/** First to last moment of speech: from the recording, else from the timings of the words, else unknown. */
const spokenSpan = (speech: readonly Span[], words: readonly Word[] | null): Span | null => {
  const [first, last] = [speech[0], speech.at(-1)]
  if (first !== undefined && last !== undefined) {
    return { startMs: first.startMs, endMs: last.endMs }
  }
  const starts = (words ?? []).flatMap((word) => word.startMs ?? [])
  const ends = (words ?? []).flatMap((word) => word.endMs ?? [])
  if (starts.length === 0 || ends.length === 0) return null
  return { startMs: Math.min(...starts), endMs: Math.max(...ends) }
}

const isWord = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text)

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

/**
 * Measured facts about one answer. What cannot be known is null (or no spans): without a recording there are no
 * speech spans and pauses, without words no pace and fillers, without a list for the language no fillers.
 */
export const figuresOf = (request: FiguresRequest): SpeechFigures => {
  const { sound, words } = request
  const speech = sound === null ? [] : findSpeech(sound.levelsDb)
  const span = spokenSpan(speech, words)
  const minutes = span === null ? 0 : (span.endMs - span.startMs) / 60_000
  const perMinute = (count: number | null): number | null =>
    count === null || minutes <= 0 ? null : oneDecimal(count / minutes)
  const wordCount = words === null ? null : words.filter(isWord).length
  const fillers = words === null ? null : findFillers(words, request.language)
  const durationMs = sound?.durationMs ?? request.durationMs ?? null
  return {
    durationMs,
    speakingMs:
      sound === null ? null : speech.reduce((sum, part) => sum + part.endMs - part.startMs, 0),
    speech,
    pauses: findPauses(speech),
    wordCount,
    wordsPerMinute: perMinute(wordCount),
    fillers,
    fillersPerMinute: perMinute(fillers === null ? null : fillers.length),
    targetSeconds: request.targetSeconds,
    shareOfTimeUsed:
      durationMs === null ? null : Math.round(durationMs / request.targetSeconds / 10) / 100,
  }
}

/**
 * Listens to a recording and measures it together with its transcript.
 * @param request.audio null for a typed answer
 * @throws UnmeasurableAudio where the recording cannot be decoded; `figuresOf` with `sound: null` and
 *   the error's `durationMs` then gives the rest
 */
export const measure = async (
  request: Omit<FiguresRequest, 'sound' | 'durationMs'> & {
    audio: AudioSource | null
  } & HearOptions,
): Promise<SpeechFigures> =>
  figuresOf({
    sound: request.audio === null ? null : await hear(request.audio, request),
    words: request.words,
    targetSeconds: request.targetSeconds,
    language: request.language,
  })
