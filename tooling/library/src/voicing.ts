import type { Cue } from './captions.ts'
import { clausesOf, linesOf, phrasesOf, sentencesOf } from './phrases.ts'
import { cut, join, secondsOf, silence, type Sound } from './sound.ts'
import { speak, type Phone, type Speech } from './speech.ts'
import type { Voice } from './voices.ts'

/** Silences, in seconds. The programs leave next to none, so that sentences run into each other. */
const pause = { before: 0.2, comma: 0.25, sentence: 0.5, after: 0.25 }

type Span = { start: number; end: number }
type Spoken = { sound: Sound; phrases: { text: string; span: Span }[] }

const isSilent = ({ name }: Phone): boolean => name === 'pau'

/**
 * How many sounds of speech the parts of a sentence have, each added to those before it. A part alone has as many as
 * within its sentence, so that counting finds its place there: the programs tell times of sounds, not of words.
 */
const soundsUpTo = async (voice: Voice, parts: readonly string[]): Promise<number[]> => {
  const ends: number[] = []
  for (const part of parts) {
    const { phones } = await speak(voice, part)
    ends.push((ends.at(-1) ?? 0) + phones.filter((phone) => !isSilent(phone)).length)
  }
  return ends
}

/**
 * A sentence without the silence around it, with a breath wherever so many sounds as in `breaths` have been spoken, and
 * with the place of every sound in the result.
 */
const breathe = (
  { sound, phones }: Speech,
  breaths: readonly number[],
): { sound: Sound; spans: Span[] } => {
  const timed = phones.map((phone, index) => ({
    silent: isSilent(phone),
    start: phones[index - 1]?.endSeconds ?? 0,
    end: phone.endSeconds,
  }))
  const first = timed.findIndex(({ silent }) => !silent)
  const last = timed.findLastIndex(({ silent }) => !silent)
  const pieces: Sound[] = []
  const spans: Span[] = []
  let kept = timed[first]?.start ?? 0
  let moved = -kept
  for (const { silent, start, end } of timed.slice(first, last + 1)) {
    if (!silent) {
      spans.push({ start: start + moved, end: end + moved })
      continue
    }
    const missing = pause.comma - (end - start)
    if (missing <= 0 || !breaths.includes(spans.length)) continue
    const middle = (start + end) / 2
    pieces.push(cut(sound, kept, middle), silence(sound.sampleRate, missing))
    kept = middle
    moved += missing
  }
  const rest = cut(sound, kept, timed[last]?.end ?? secondsOf(sound))
  return { sound: join([...pieces, rest]), spans }
}

const speakSentence = async (voice: Voice, sentence: string): Promise<Spoken> => {
  const texts = phrasesOf(sentence)
  const ends = await soundsUpTo(voice, texts)
  const breaths = await soundsUpTo(voice, clausesOf(sentence))
  const { sound, spans } = breathe(await speak(voice, sentence), breaths)
  if (ends.at(-1) !== spans.length || breaths.at(-1) !== spans.length)
    throw new Error(`"${sentence}" has other sounds than its parts`)
  const phrases = texts.map((text, index) => {
    const start = spans[ends[index - 1] ?? 0]?.start ?? 0
    const end = spans[(ends[index] ?? 0) - 1]?.end ?? 0
    return { text, span: { start, end } }
  })
  return { sound, phrases }
}

const ms = (seconds: number): number => Math.round(seconds * 1000)

/** Speaks a question: its sound, and captions that follow it phrase by phrase. */
export const voiceQuestion = async (
  voice: Voice,
  text: string,
): Promise<{ sound: Sound; cues: Cue[] }> => {
  const pieces: Sound[] = []
  const cues: Cue[] = []
  let now = pause.before
  for (const sentence of sentencesOf(text)) {
    const { sound, phrases } = await speakSentence(voice, sentence)
    const gap = pieces.length === 0 ? pause.before : pause.sentence
    if (pieces.length > 0) now += pause.sentence
    pieces.push(silence(sound.sampleRate, gap), sound)
    for (const phrase of phrases) {
      const { start, end } = phrase.span
      cues.push({
        startMs: ms(now + start),
        endMs: ms(now + end),
        text: linesOf(phrase.text).join('\n'),
      })
    }
    now += secondsOf(sound)
  }
  const sampleRate = pieces[0]?.sampleRate
  if (sampleRate === undefined) throw new Error('A question without words')
  const sound = join([...pieces, silence(sampleRate, pause.after)])
  return { sound, cues: hold(cues, ms(secondsOf(sound))) }
}

/** A caption stays until the next one, or until the end: one that goes in every pause flickers. */
const hold = (cues: readonly Cue[], endMs: number): Cue[] =>
  cues.map((cue, index) => ({ ...cue, endMs: cues[index + 1]?.startMs ?? endMs }))
