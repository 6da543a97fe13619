import type { LineCheck } from '@app/client/recorder/checks'
import type { Run } from '@app/domain/runs'

export type LineVerdict = 'good' | 'usable' | 'poor'

/** A second of normal recording takes this much of the line. */
const recordedKilobits = 1264
const leastKilobits = 250

/** `good`: answers are sent while they are given. `usable`: sending takes longer than speaking. `poor`: much longer. */
export const lineVerdict = ({ kilobitsPerSecond, roundTripMs }: LineCheck): LineVerdict => {
  if (kilobitsPerSecond < leastKilobits || roundTripMs > 5000) return 'poor'
  return kilobitsPerSecond >= recordedKilobits ? 'good' : 'usable'
}

/** The most bytes that the rest of an interview can take on this device, before anything of it is sent. */
export const bytesAhead = (run: Pick<Run, 'questions'>, hasVideo: boolean): number => {
  const seconds = run.questions
    .filter((question) => question.state !== 'settled' && question.state !== 'skipped')
    .reduce((sum, question) => sum + question.answerSeconds, 0)
  return seconds * (hasVideo ? 160_000 : 9000)
}

export type RoomVerdict = 'enough' | 'tight' | 'unknown'

/** `tight`: it would not hold the whole interview, should nothing of it get through meanwhile. */
export const roomVerdict = (bytesFree: number | null, ahead: number): RoomVerdict => {
  if (bytesFree === null) return 'unknown'
  return bytesFree >= ahead * 1.2 ? 'enough' : 'tight'
}

export type Hearing = 'nothing' | 'quiet' | 'good'

const silence = 0.12
const speech = 0.4

/** What the loudest moment of the last seconds says about the microphone; levels are 0 to 1, as the meter gives them. */
export const hearingOf = (loudest: number): Hearing => {
  if (loudest < silence) return 'nothing'
  return loudest < speech ? 'quiet' : 'good'
}

/** So long without a sound, a person is asked whether the microphone is on. */
export const longestSilenceMs = 10_000

/** The loudest of the last moments, and how long it has been silent. */
export const createEar = (rememberMs = 2500) => {
  let heard: { at: number; level: number }[] = []
  let lastSoundAt: number | null = null
  return {
    hear: (level: number, at: number): { hearing: Hearing; silentMs: number } => {
      heard = [...heard.filter((moment) => at - moment.at <= rememberMs), { at, level }]
      lastSoundAt ??= at
      if (level >= silence) lastSoundAt = at
      const loudest = Math.max(...heard.map((moment) => moment.level))
      return { hearing: hearingOf(loudest), silentMs: at - lastSoundAt }
    },
  }
}
