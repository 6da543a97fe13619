import { onceInInstitution, type Database, type TenantDb } from '@app/db'

export type Frame = { plainOffset: number; plainLength: number; objectName: string }

export const list = (db: TenantDb, recordingId: string, edition: number): Promise<Frame[]> =>
  db
    .selectFrom('recordingFrames')
    .select(['plainOffset', 'plainLength', 'objectName'])
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
    .select(['recordings.edition', 'plainOffset', 'plainLength', 'objectName'])
    .where('recordings.id', '=', recordingId)
    .orderBy('plainOffset')
    .execute()
  return {
    edition: rows[0]?.edition ?? 0,
    list: rows.map(({ plainOffset, plainLength, objectName }) => ({
      plainOffset,
      plainLength,
      objectName,
    })),
  }
}

/**
 * Moves the offset on and writes the frame's row in one statement, if the offset is still where this piece begins: of
 * two rival pieces one wins. False where it did not. Not flushed piece by piece: a browser asks for the offset and goes on
 * from there, and keeps its copy until the recording is confirmed, which flushes everything before it.
 */
export const append = async (
  db: Database,
  institutionId: string,
  recordingId: string,
  frame: Frame,
): Promise<boolean> => {
  const { plainOffset, plainLength, objectName } = frame
  const rows = await onceInInstitution<{ recording_id: string }>(db, institutionId, {
    text: `with moved as (
        update recordings set bytes_received = $2::bigint + $3, state = 'receiving'
         where id = $1 and bytes_received = $2::bigint and state in ('empty', 'receiving')
           and (bytes_total is null or bytes_total >= $2::bigint + $3)
        returning id)
      insert into recording_frames (recording_id, edition, plain_offset, plain_length, object_name)
      select id, 0, $2::bigint, $3::integer, $4::uuid from moved
      returning recording_id`,
    values: [recordingId, plainOffset, plainLength, objectName],
    isFlushed: false,
  })
  return rows.length === 1
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
