import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { readFile } from 'node:fs/promises'
import type { Actor } from '../actor.ts'
import type { TestWorld } from '../testing.ts'

/** A recording of the speech that the whole project tests with. */
export const media = (name: 'strong.webm' | 'weak.webm' | 'strong.mp4'): Promise<Buffer> =>
  readFile(new URL(`../../../../tooling/e2e/media/${name}`, import.meta.url))

const cutShort = async (): Promise<Uint8Array> => {
  const input = new Input({ formats: [WEBM], source: new BufferSource(await media('weak.webm')) })
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) throw new Error('The speech has no sound')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const sound = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(sound)
  await output.start()
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.timestamp >= shortSeconds) break
    await sound.add(packet, { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}

export const shortSeconds = 5
let short: Promise<Uint8Array> | undefined

/** The first seconds of the weak answer: enough to be measured, and quickly so. */
export const shortSpeech = (): Promise<Uint8Array> => (short ??= cutShort())

/** What strong.webm says. */
export const strongText =
  "In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books of four years and to pass the audit without losing our grant of twelve thousand euros. I split the ledger into terms, asked two members to check each entry against the bank statement, and I wrote a short script that flagged every difference above five euros. We found eleven errors, corrected them in six days, and documented each one. The auditor signed without a remark, the grant was renewed, and the society still uses the checklist that I wrote. I learned to ask for help early, and to measure before I correct."

export type Take = { answerId: string; recordingId: string }

/** A session that has begun, free practice of so many questions. */
export const beginSession = async (
  world: TestWorld,
  candidate: Actor,
  questions = 1,
): Promise<string> => {
  const api = world.as(candidate)
  const { sessionId } = await api.sessions.start({ practice: { count: questions } })
  await api.sessions.step({ sessionId, step: 'begin' })
  return sessionId
}

/** A take of the question at hand, begun and ended, without its bytes. */
export const take = async (
  world: TestWorld,
  candidate: Actor,
  sessionId: string,
  { position = 1, mime = 'audio/webm;codecs=opus' } = {},
): Promise<Take> => {
  const api = world.as(candidate)
  await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
  const hasVideo = mime.startsWith('video/')
  const begun = await api.sessions.startAnswer({ sessionId, position, mime, hasVideo })
  await api.sessions.stopAnswer({ answerId: begun.answerId })
  return { answerId: begun.answerId, recordingId: begun.recordingId }
}

export type Spoken = { bytes?: Uint8Array | null; text?: string | null; mime?: string }

/**
 * A whole interview, up to its last answer: each answer with its recording (`bytes` null: they do not arrive) and, where
 * `text` is given, with what was said written down.
 */
export const interview = async (
  world: TestWorld,
  candidate: Actor,
  answers: readonly Spoken[],
): Promise<{ sessionId: string; takes: Take[] }> => {
  const api = world.as(candidate)
  const sessionId = await beginSession(world, candidate, answers.length)
  const takes: Take[] = []
  for (const [index, { bytes, text, mime }] of answers.entries()) {
    const position = index + 1
    const one = await take(world, candidate, sessionId, { position, ...(mime ? { mime } : {}) })
    if (bytes !== null)
      await world.record(candidate, one.recordingId, bytes ?? (await shortSpeech()))
    if (text) await api.transcripts.write({ answerId: one.answerId, origin: 'typed', text })
    await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
    takes.push(one)
  }
  return { sessionId, takes }
}

/** The report as staff see it who chose to read without rating. */
export const readByStaff = async (world: TestWorld, staff: Actor, sessionId: string) => {
  const api = world.as(staff)
  await api.ratings.readFirst({ sessionId })
  return api.reports.ofCandidate({ sessionId })
}

/** A rating of the same level throughout, handed in. */
export const rateByStaff = async (
  world: TestWorld,
  staff: Actor,
  sessionId: string,
  level = 4,
): Promise<void> => {
  const all = { structure: level, relevance: level, specificity: level, clarity: level }
  const rating = {
    levels: { ...all, delivery: null },
    reasons: { structure: 'A result.' },
    note: '',
  }
  await world.as(staff).ratings.handIn({ sessionId, rating })
}

const levels = { structure: 3, relevance: 3, specificity: 3, clarity: 3, delivery: 3 }

/** Ends the interview and works off what follows. */
export const complete = async (
  world: TestWorld,
  candidate: Actor,
  sessionId: string,
): Promise<void> => {
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await world.runJobs()
}

/** The report with its coaching open: the candidate has rated themselves. */
export const openReport = async (world: TestWorld, candidate: Actor, sessionId: string) => {
  const api = world.as(candidate)
  const report = await api.reports.mine({ sessionId })
  return report.coachingOpen
    ? report
    : api.reports.rateSelf({ sessionId, rating: { levels, note: '' } })
}
