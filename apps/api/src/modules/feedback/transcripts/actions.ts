import { alignWords } from '@app/coach/word-alignment'
import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { wordsOf, type Transcript, type Word } from '@app/domain/transcripts'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { sessionForUpdate } from '../../sessions/actions.ts'
import { addEvent } from '../../sessions/events/actions.ts'
import { contentsOf, ownAnswerOf } from '../../sessions/runs/actions.ts'
import * as store from './store.ts'

const longestWords = 5000
/** Every version stays beside the others: somebody who means to correct needs few. */
const mostVersions = 50

const shown = (row: Awaited<ReturnType<typeof store.ofAnswer>>[number]): Transcript => ({
  version: row.version,
  origin: row.origin,
  language: row.language,
  words: row.words,
  recognisedBy: row.recognisedBy,
  createdAt: row.createdAt,
})

/** The newest and the first version of each answer's transcript. */
export const transcriptsOf = async (
  db: TenantDb,
  sessionId: string,
): Promise<Map<string, { newest: Transcript; first: Transcript }>> => {
  const found = new Map<string, { newest: Transcript; first: Transcript }>()
  for (const row of await store.ofSession(db, sessionId)) {
    const transcript = shown(row)
    found.set(row.answerId, {
      first: found.get(row.answerId)?.first ?? transcript,
      newest: transcript,
    })
  }
  return found
}

/** All versions of one of the candidate's own answers. */
export const versionsOf = async (
  db: TenantDb,
  actor: Actor,
  answerId: string,
): Promise<Transcript[]> => {
  await ownAnswerOf(db, actor, answerId)
  return (await store.ofAnswer(db, answerId)).map(shown)
}

/** The words of one version of an answer; none where the session has no such version. */
export const wordsOfVersion = async (
  db: TenantDb,
  which: { sessionId: string; answerId: string; version: number },
): Promise<Word[]> => (await store.ofVersion(db, which))?.words ?? []

/** Keeps what a transcriber heard, once: nothing is written when there is a transcript already. */
export const keepRecognised = async (
  db: TenantDb,
  ports: Ports,
  answer: { answerId: string; sessionId: string },
  heard: { words: Word[]; language: string; recognisedBy: string },
): Promise<void> => {
  await sessionForUpdate(db, answer.sessionId)
  if ((await store.ofAnswer(db, answer.answerId)).length > 0) return
  const { words, language, recognisedBy } = heard
  await store.insert(db, {
    ...answer,
    words,
    language,
    recognisedBy,
    version: 1,
    origin: 'transcriber',
    createdAt: ports.clock.now(),
  })
}

/** The language of the question that an answer answers. */
const languageAsked = async (
  db: TenantDb,
  { sessionId, position }: { sessionId: string; position: number },
): Promise<string> => {
  const { questions } = await contentsOf(db, sessionId)
  return questions.find((question) => question.position === position)?.asked.language ?? 'en'
}

/**
 * The candidate writes what they said, sends the browser's captions, or corrects what is there. The earlier versions
 * stay; word timings carry over to a correction where the words are the same.
 * @throws Refused answer.notFound (also for a discarded take), transcript.empty, request.tooMany
 */
export const writeTranscript = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: {
    answerId: string
    origin: 'typed' | 'captions' | 'correction'
    language?: string | undefined
    text: string
  },
): Promise<Transcript> => {
  const { sessionId } = await ownAnswerOf(db, actor, input.answerId)
  // Held: two tabs that write at once write two versions, one after the other.
  await sessionForUpdate(db, sessionId)
  const answer = await ownAnswerOf(db, actor, input.answerId)
  if (answer.state === 'discarded') throw new Refused('answer.notFound')
  const earlier = await store.ofAnswer(db, input.answerId)
  if (earlier.length >= mostVersions) throw new Refused('request.tooMany')
  const last = earlier.at(-1)
  // A device sends its captions when it can, perhaps twice, perhaps when somebody has written the words by then.
  if (last && input.origin === 'captions') return shown(last)
  const written = wordsOf(input.text).slice(0, longestWords)
  if (written.length === 0) throw new Refused('transcript.empty')
  const words = last ? alignWords(input.text, last.words) : written
  const transcript = {
    version: (last?.version ?? 0) + 1,
    origin: last && input.origin === 'typed' ? ('correction' as const) : input.origin,
    language: input.language ?? last?.language ?? (await languageAsked(db, answer)),
    words,
    recognisedBy: null,
    createdAt: ports.clock.now(),
  }
  await store.insert(db, { answerId: answer.id, sessionId: answer.sessionId, ...transcript })
  await record(db, actor, 'transcript.written', `answer:${answer.id}`, {
    origin: transcript.origin,
  })
  await addEvent(db, ports, answer.sessionId, 'transcript.written', { position: answer.position })
  await ports.jobs.send(
    db,
    'feedback.advance',
    { institutionId: actor.institutionId, sessionId: answer.sessionId },
    { once: answer.sessionId },
  )
  return { ...transcript, createdAt: transcript.createdAt.toISOString() }
}
