import { readFile } from 'node:fs/promises'
import { policyVersion } from '@app/domain/policy'
import type { World } from './world.ts'

export type Candidate = Awaited<ReturnType<World['person']>>

export const laptop =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'

const speech = (name: 'strong' | 'weak') =>
  readFile(new URL(`../media/${name}.webm`, import.meta.url))

/** Words that the rules coach finds a level for in every competency of the text. */
export const spokenWell =
  "In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books and to pass the audit. I split the ledger into terms and I wrote a short script that flagged every difference. We found eleven errors and corrected them in six days. The auditor signed without a remark, and the grant was renewed."
export const spokenVaguely =
  'Um, so, I think I am, you know, like a very good team player. Uh, in general we, um, we always worked hard, and, like, things went well. It was basically fine in the end.'

/** Accepts the notice, as before a first interview. */
export const acceptNotice = (world: World, candidate: Candidate, aiCoaching = true) =>
  world.installation.as(candidate, laptop).consent.accept({
    policyVersion,
    name: candidate.name,
    jobRole: 'Financial analyst',
    referralSource: null,
    aiCoaching,
  })

export const begin = async (world: World, candidate: Candidate, kitId: string): Promise<string> =>
  (await world.installation.as(candidate, laptop).sessions.start({ kitId })).sessionId

/** One interview through the product's own doors, without a browser. */
export const takeInterview = async (
  world: World,
  candidate: Candidate,
  options: {
    kitId: string
    /** What is written down as said, answer by answer; null: nothing. The recording is the same. */
    texts: readonly (string | null)[]
    /** Left out, the candidate has not rated themselves: the coaching is closed. */
    isRated?: boolean
    /** Left out, the report is made at once; false: its making has not begun. */
    isMade?: boolean
  },
): Promise<string> => {
  const { kitId, texts, isRated = false, isMade = true } = options
  const api = world.installation.as(candidate, laptop)
  const sessionId = await begin(world, candidate, kitId)
  await api.sessions.step({ sessionId, step: 'begin' })
  for (const [index, text] of texts.entries()) {
    const position = index + 1
    await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
    const take = await api.sessions.startAnswer({
      sessionId,
      position,
      mime: 'audio/webm;codecs=opus',
      hasVideo: false,
    })
    await api.sessions.stopAnswer({ answerId: take.answerId })
    const kind = text === spokenVaguely ? 'weak' : 'strong'
    await world.installation.record(candidate, take.recordingId, await speech(kind))
    if (text !== null)
      await api.transcripts.write({
        answerId: take.answerId,
        origin: 'typed',
        language: 'en',
        text,
      })
    await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
  }
  // What was recorded is looked at before the interview ends; its report alone is left to be made.
  if (!isMade) await world.installation.runJobs()
  await api.sessions.step({ sessionId, step: 'complete' })
  if (isMade) await world.installation.runJobs()
  if (isRated) {
    const levels = { structure: 3, relevance: 4, specificity: 2, clarity: 3, delivery: null }
    const note = 'I wanted to say more about the result.'
    await api.reports.rateSelf({ sessionId, rating: { levels, note } })
  }
  return sessionId
}
