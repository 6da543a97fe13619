import type { TenantDb } from '@app/db'
import { sql } from 'kysely'

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
 * Moves the offset on and writes the frame's row in one statement, if the offset is still where this piece begins: of
 * two rival pieces one wins. False where it did not.
 */
export const append = async (db: TenantDb, recordingId: string, frame: Frame): Promise<boolean> => {
  const end = frame.plainOffset + frame.plainLength
  const result = await sql<{ recording_id: string }>`
    with moved as (
      update recordings set bytes_received = ${end}, state = 'receiving'
       where id = ${recordingId} and bytes_received = ${frame.plainOffset} and state in ('empty', 'receiving')
         and (bytes_total is null or bytes_total >= ${end})
      returning id)
    insert into recording_frames (recording_id, edition, plain_offset, plain_length, object_name)
    select id, 0, ${frame.plainOffset}, ${frame.plainLength}, ${frame.objectName} from moved
    returning recording_id`.execute(db)
  return result.rows.length === 1
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
