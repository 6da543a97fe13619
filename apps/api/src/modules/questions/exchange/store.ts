import type { TenantDb } from '@app/db'

/** Every question with what it plays; held against other changes where an import is about to be done. */
export const questions = (db: TenantDb, isHeld = false) => {
  const rows = db
    .selectFrom('questions')
    .leftJoin('questionMedia', 'questionMedia.id', 'questions.mediaId')
    .selectAll('questions')
    .select(['questionMedia.sha256', 'questionMedia.mime', 'questionMedia.durationMs'])
    .orderBy('questions.id')
  return (isHeld ? rows.forUpdate('questions') : rows).execute()
}

export type LibraryRow = Awaited<ReturnType<typeof questions>>[number]
