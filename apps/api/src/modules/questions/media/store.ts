import type { TenantDb } from '@app/db'

export type MediaRow = {
  id: string
  mime: string
  kind: 'video' | 'audio'
  durationMs: number
  bytes: number
  sha256: string
  institutionKeyId: string
  wrappedKey: Buffer
}

export const insert = async (db: TenantDb, media: MediaRow): Promise<void> => {
  await db.insertInto('questionMedia').values(media).execute()
}

/** What a question plays, in the version that is asked for, or as it is now. */
export const played = (db: TenantDb, questionId: string, version: number | null) => {
  const forms = db
    .selectFrom('questionVersions')
    .innerJoin('questions', 'questions.id', 'questionVersions.questionId')
    .select(['questionVersions.mediaKey', 'questionVersions.mediaId', 'questionVersions.captions'])
    .where('questionVersions.questionId', '=', questionId)
  return (
    version === null
      ? forms.whereRef('questionVersions.version', '=', 'questions.version')
      : forms.where('questionVersions.version', '=', version)
  ).executeTakeFirst()
}

export const byId = (db: TenantDb, mediaId: string) =>
  db
    .selectFrom('questionMedia')
    .select([
      'id',
      'mime',
      'kind',
      'durationMs',
      'bytes',
      'sha256',
      'institutionKeyId',
      'wrappedKey',
    ])
    .where('id', '=', mediaId)
    .executeTakeFirst()
