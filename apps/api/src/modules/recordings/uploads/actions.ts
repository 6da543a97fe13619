import { inInstitution, type Database, type TenantDb } from '@app/db'
import { may } from '@app/domain/permissions'
import { mostBytesFor } from '@app/domain/recordings'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { objectKey, storeFrame, type Sealed } from '../frames/actions.ts'
import * as frames from '../frames/store.ts'
import { sessionKey } from '../keys/actions.ts'
import * as store from '../store.ts'

/** One's own recording, if its take still counts. @throws Refused signIn.required, permission.missing, recording.notFound */
export const ownRecording = async (
  db: TenantDb,
  actor: Actor,
  recordingId: string,
  find: typeof store.byId = store.byId,
): Promise<store.RecordingRow> => {
  if (!may(actor.role, 'recordings.recordOwn')) throw new Refused('permission.missing')
  const row = await find(db, recordingId)
  if (row?.membershipId !== actor.membershipId) throw new Refused('recording.notFound')
  if (row.state === 'erased' || row.answerState === 'discarded')
    throw new Refused('recording.notFound')
  return row
}

export type Progress = { offset: number; total: number | null }

/** How far an upload has come. */
export const progressOf = (db: Database, actor: Actor, recordingId: string): Promise<Progress> =>
  inInstitution(db, actor.institutionId, async (tenant) => {
    const row = await ownRecording(tenant, actor, recordingId)
    return { offset: row.bytesReceived, total: row.bytesTotal }
  })

/** Opens an upload for a recording that `sessions.startAnswer` made; opening it again goes on where it was. */
export const openUpload = async (
  db: Database,
  actor: Actor,
  recordingId: string,
  total: number | null,
): Promise<void> => {
  await inInstitution(db, actor.institutionId, async (tenant) => {
    const row = await ownRecording(tenant, actor, recordingId)
    if (total !== null) await declareTotal(tenant, row, total)
  })
}

const mostBytes = (row: store.RecordingRow): number => mostBytesFor(row.answerSeconds, row.mime)

const declareTotal = async (
  db: TenantDb,
  row: store.RecordingRow,
  total: number,
): Promise<void> => {
  if (total > mostBytes(row)) throw new Refused('recording.tooLarge')
  if (row.bytesTotal === total) return
  if (row.bytesTotal !== null || total < row.bytesReceived)
    throw new Refused('recording.offsetMismatch')
  await store.setTotal(db, row.id, total)
}

/** What every piece of an upload needs: the key that seals it, and how many bytes there may be. */
type Target = { sealed: Sealed; mostBytes: number }
/** A piece about to be taken, and where it goes. */
export type Taking = Target & { offset: number }

/** Uploads under way in this process: who they belong to and the key, so that not every piece asks again. */
const underWay = new Map<string, Target & { membershipId: string; until: number }>()
const rememberedMs = 60_000
const mostUnderWay = 2000

/** Where a piece of an upload under way goes. The row that makes it count checks the offset and the state once more. */
const knownTaking = (actor: Actor, recordingId: string, offset: number): Taking | null => {
  const known = underWay.get(recordingId)
  if (!known || known.until < Date.now() || known.membershipId !== actor.membershipId) return null
  return { sealed: known.sealed, mostBytes: known.mostBytes, offset }
}

/** For a minute: no key stays in memory because nobody uploads any more. */
const remember = (actor: Actor, { sealed, mostBytes }: Target): void => {
  const oldest = underWay.keys().next().value
  if (underWay.size >= mostUnderWay && oldest !== undefined) underWay.delete(oldest)
  const until = Date.now() + rememberedMs
  const { recordingId } = sealed
  const kept = { membershipId: actor.membershipId, sealed, mostBytes, until }
  underWay.set(recordingId, kept)
  const forget = () => {
    if (underWay.get(recordingId) === kept) underWay.delete(recordingId)
  }
  setTimeout(forget, rememberedMs).unref()
}

/** @throws Refused recording.offsetMismatch, recording.complete, and as `ownRecording` */
export const beginPiece = async (
  db: Database,
  ports: Ports,
  actor: Actor,
  piece: { recordingId: string; offset: number; total: number | null },
): Promise<Taking> => {
  const known = piece.total === null ? knownTaking(actor, piece.recordingId, piece.offset) : null
  if (known) return known
  const taking = await findTaking(db, ports, actor, piece)
  remember(actor, taking)
  return taking
}

const findTaking = (
  db: Database,
  ports: Ports,
  actor: Actor,
  piece: { recordingId: string; offset: number; total: number | null },
): Promise<Taking> =>
  inInstitution(db, actor.institutionId, async (tenant) => {
    const row = await ownRecording(tenant, actor, piece.recordingId)
    if (row.state !== 'empty' && row.state !== 'receiving') throw new Refused('recording.complete')
    if (row.bytesReceived !== piece.offset) {
      throw new Refused('recording.offsetMismatch', { offset: row.bytesReceived })
    }
    if (piece.total !== null) await declareTotal(tenant, row, piece.total)
    const key = await sessionKey(tenant, ports, row.sessionId)
    const { institutionId, sessionId } = row
    return {
      sealed: { institutionId, sessionId, recordingId: row.id, edition: 0, key },
      mostBytes: mostBytes(row),
      offset: piece.offset,
    }
  })

/**
 * Seals and stores a piece, then has it count. The bytes are stored before the row is written, so a crash in between
 * leaves at worst an object that nobody reads. The browser keeps its own copy until `confirm`, which settles them all.
 * @returns the offset after the piece
 * @throws Refused('recording.offsetMismatch') when a rival piece came first, or the recording is gone: nothing stays then
 */
export const takePiece = async (
  db: Database,
  ports: Ports,
  taking: Taking,
  plain: readonly Uint8Array[],
): Promise<number> => {
  const { sealed, offset } = taking
  const reached = plain.reduce((bytes, part) => bytes + part.byteLength, offset)
  if (reached > taking.mostBytes) throw new Refused('recording.tooLarge')
  const frame = await storeFrame(ports, sealed, offset, plain)
  if (await frames.append(db, sealed.institutionId, sealed.recordingId, frame)) return reached
  underWay.delete(sealed.recordingId)
  await ports.storage.remove(objectKey(sealed, frame))
  throw new Refused('recording.offsetMismatch')
}
