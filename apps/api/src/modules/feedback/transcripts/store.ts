import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { Transcript, Word } from '@app/domain/transcripts'

const columns = [
  'answerId',
  'version',
  'origin',
  'language',
  'words',
  'recognisedBy',
  'createdAt',
] as const

/** Every version of every answer of a session, oldest first. */
export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('transcripts')
    .select(columns)
    .where('sessionId', '=', sessionId)
    .orderBy('answerId')
    .orderBy('version')
    .execute()

export const ofAnswer = (db: TenantDb, answerId: string) =>
  db
    .selectFrom('transcripts')
    .select(columns)
    .where('answerId', '=', answerId)
    .orderBy('version')
    .execute()

export const ofVersion = (
  db: TenantDb,
  which: { sessionId: string; answerId: string; version: number },
) =>
  db
    .selectFrom('transcripts')
    .select('words')
    .where('sessionId', '=', which.sessionId)
    .where('answerId', '=', which.answerId)
    .where('version', '=', which.version)
    .executeTakeFirst()

export const insert = async (
  db: TenantDb,
  transcript: {
    answerId: string
    sessionId: string
    version: number
    origin: Transcript['origin']
    language: string
    words: Word[]
    recognisedBy: string | null
    createdAt: Date
  },
): Promise<void> => {
  await db
    .insertInto('transcripts')
    .values({ ...transcript, words: json(transcript.words) })
    .execute()
}
