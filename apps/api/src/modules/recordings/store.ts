import type { TenantDb } from '@app/db'

const columns = [
  'recordings.id',
  'recordings.institutionId',
  'recordings.answerId',
  'recordings.sessionId',
  'recordings.mime',
  'recordings.hasVideo',
  'recordings.state',
  'recordings.bytesReceived',
  'recordings.bytesTotal',
  'recordings.sha256',
  'recordings.durationMs',
  'recordings.edition',
  'sessions.membershipId',
  'answers.state as answerState',
  'sessionQuestions.answerSeconds',
] as const

export type RecordingRow = NonNullable<Awaited<ReturnType<typeof byId>>>

const joined = (db: TenantDb) =>
  db
    .selectFrom('recordings')
    .innerJoin('sessions', 'sessions.id', 'recordings.sessionId')
    .innerJoin('answers', 'answers.id', 'recordings.answerId')
    .innerJoin('sessionQuestions', (join) =>
      join
        .onRef('sessionQuestions.sessionId', '=', 'answers.sessionId')
        .onRef('sessionQuestions.position', '=', 'answers.position'),
    )
    .select(columns)

export const byId = (db: TenantDb, recordingId: string) =>
  joined(db).where('recordings.id', '=', recordingId).executeTakeFirst()

/**
 * As `byId`, holding the recording until the transaction ends: neither a piece nor another confirmation gets between. Its
 * session is held first, as every step of a session does: the other way round the two would wait for each other.
 */
export const byIdForUpdate = async (db: TenantDb, recordingId: string) => {
  const one = joined(db).where('recordings.id', '=', recordingId)
  await one.forUpdate('sessions').executeTakeFirst()
  return one.forUpdate('recordings').executeTakeFirst()
}

export const insert = async (
  db: TenantDb,
  recording: { id: string; answerId: string; sessionId: string; mime: string; hasVideo: boolean },
): Promise<void> => {
  await db
    .insertInto('recordings')
    .values({ ...recording, state: 'empty' })
    .execute()
}

export const setTotal = async (
  db: TenantDb,
  recordingId: string,
  bytesTotal: number,
): Promise<void> => {
  await db.updateTable('recordings').set({ bytesTotal }).where('id', '=', recordingId).execute()
}

export const receive = async (
  db: TenantDb,
  recordingId: string,
  received: { sha256: string; receivedAt: Date; bytesTotal: number },
): Promise<void> => {
  await db
    .updateTable('recordings')
    .set({ ...received, state: 'received' })
    .where('id', '=', recordingId)
    .execute()
}

export const index = async (
  db: TenantDb,
  recordingId: string,
  indexed: { durationMs: number | null; edition: number },
): Promise<void> => {
  await db
    .updateTable('recordings')
    .set({ ...indexed, state: 'ready' })
    .where('id', '=', recordingId)
    .execute()
}

/** Back to nothing received: what came did not equal what was recorded. */
export const reset = async (db: TenantDb, recordingId: string): Promise<void> => {
  await db
    .updateTable('recordings')
    .set({ state: 'empty', bytesReceived: 0, bytesTotal: null })
    .where('id', '=', recordingId)
    .execute()
}

export const erase = async (db: TenantDb, recordingId: string): Promise<void> => {
  await db
    .updateTable('recordings')
    .set({ state: 'erased' })
    .where('id', '=', recordingId)
    .execute()
}

/** Bytes to be destroyed: everything below a prefix, or one object where it does not end in `/`. */
export const insertErasures = async (
  db: TenantDb,
  erasures: { id: string; storagePrefix: string; dueAt: Date }[],
): Promise<void> => {
  if (erasures.length > 0) await db.insertInto('erasures').values(erasures).execute()
}

/** Some of the erasures that are due, in the order of their ids, behind `after`. */
export const dueErasures = (db: TenantDb, now: Date, after: string | null) => {
  let query = db
    .selectFrom('erasures')
    .select(['id', 'storagePrefix'])
    .where('dueAt', '<=', now.toISOString())
    .orderBy('id')
    .limit(100)
  if (after) query = query.where('id', '>', after)
  return query.execute()
}

export const removeErasure = async (db: TenantDb, id: string): Promise<void> => {
  await db.deleteFrom('erasures').where('id', '=', id).execute()
}
