import type { Database, TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'

/** A sealed piece: where it begins in the plain bytes, how long it is there, and where it lies, in bytes of its object. */
export type Frame = {
  plainOffset: number
  plainLength: number
  objectName: string
  objectOffset: number
}

const columns = ['plainOffset', 'plainLength', 'objectName', 'objectOffset'] as const

export const list = (db: TenantDb, recordingId: string, edition: number): Promise<Frame[]> =>
  db
    .selectFrom('recordingFrames')
    .select(columns)
    .where('recordingId', '=', recordingId)
    .where('edition', '=', edition)
    .orderBy('plainOffset')
    .execute()

/**
 * The frames that are read now, and the edition that they make up. In one statement: between two of them the recording
 * may be written anew, and the frames of the edition just seen are gone.
 */
export const current = async (
  db: TenantDb,
  recordingId: string,
): Promise<{ edition: number; list: Frame[] }> => {
  const rows = await db
    .selectFrom('recordings')
    .innerJoin('recordingFrames', (join) =>
      join
        .onRef('recordingFrames.recordingId', '=', 'recordings.id')
        .onRef('recordingFrames.edition', '=', 'recordings.edition'),
    )
    .select(['recordings.edition', ...columns])
    .where('recordings.id', '=', recordingId)
    .orderBy('plainOffset')
    .execute()
  return {
    edition: rows[0]?.edition ?? 0,
    list: rows.map(({ edition: _edition, ...frame }) => frame),
  }
}

/** The sign-in that a piece came with, and whose it was when that was last asked. */
export type SentBy = { signInHash: string; membershipId: string; role: Role }

/**
 * Has a stored piece count, in one message: moves the offset on and writes the frame's row. False where the offset is no
 * longer where the piece begins, where `sentBy` is no longer signed in in that role, and where the object that it was put
 * into is not the recording's any more. Not flushed. All of it is `append_frame` in migration 0008.
 * @param piece `behind`: the plain offset of the piece before it in the same object, null for the first
 */
export const append = async (
  db: Database,
  to: { institutionId: string; recordingId: string; sentBy: SentBy | null },
  { frame, behind }: { frame: Frame; behind: number | null },
): Promise<boolean> => {
  const { sentBy } = to
  const { rows } = await db.pool.query<{ counts: boolean }>({
    name: 'append_frame',
    text: 'select append_frame($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as counts',
    values: [
      to.institutionId,
      to.recordingId,
      frame.plainOffset,
      frame.plainLength,
      frame.objectName,
      frame.objectOffset,
      behind,
      sentBy?.signInHash ?? null,
      sentBy?.membershipId ?? null,
      sentBy?.role ?? null,
    ],
  })
  return rows[0]?.counts === true
}

export const insert = async (
  db: TenantDb,
  frames: (Frame & { recordingId: string; edition: number })[],
): Promise<void> => {
  await db.insertInto('recordingFrames').values(frames).execute()
}

export const remove = async (db: TenantDb, recordingId: string, edition: number): Promise<void> => {
  await db
    .deleteFrom('recordingFrames')
    .where('recordingId', '=', recordingId)
    .where('edition', '=', edition)
    .execute()
}
