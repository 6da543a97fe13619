import { inInstitution, type Database, type TenantDb } from '@app/db'
import { may } from '@app/domain/permissions'
import { mostBytesFor } from '@app/domain/recordings'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { StorageMissing, type Ports } from '../../../ports.ts'
import { newObject, objectKey, storeFrame, type Growing, type Sealed } from '../frames/actions.ts'
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

/** Who sends a piece: the sign-in it came with, and how to find out whose that is. */
export type Sender = { signInHash: string; findActor: () => Promise<Actor> }

/** What every piece of an upload needs: the key that seals it, and how many bytes there may be. */
type Target = { sealed: Sealed; mostBytes: number; into: Into }
/** Where pieces are put, and the plain offset of the last one that counts there. */
type Into = Growing & { last: number | null }
const nowhere = -1
const newInto = (): Into => ({ ...newObject(), last: null })
/** A piece about to be taken, and where it goes. `sentBy`: the row that makes it count asks for that sign-in once more. */
export type Taking = Target & { offset: number; sentBy: frames.SentBy | null }

/** Uploads under way in this process: who they belong to and the key, so that not every piece asks again. */
const underWay = new Map<string, Target & { sentBy: frames.SentBy; until: number }>()
const rememberedMs = 60_000
const mostUnderWay = 2000

type Piece = { recordingId: string; offset: number; total: number | null }

/** Where a piece of an upload under way goes. The row that makes it count checks sign-in, offset and state once more. */
const knownTaking = (signInHash: string, { recordingId, offset }: Piece): Taking | null => {
  const known = underWay.get(recordingId)
  if (!known || known.until < Date.now() || known.sentBy.signInHash !== signInHash) return null
  // An upload that begins afresh leaves its objects behind.
  if (offset === 0) return null
  const { until: _until, ...taking } = known
  return { ...taking, offset }
}

/** For a minute: no key stays in memory because nobody uploads any more. */
const remember = (sentBy: frames.SentBy, { sealed, mostBytes, into }: Target): void => {
  const oldest = underWay.keys().next().value
  if (underWay.size >= mostUnderWay && oldest !== undefined) underWay.delete(oldest)
  const until = Date.now() + rememberedMs
  const { recordingId } = sealed
  const kept = { sentBy, sealed, mostBytes, into, until }
  underWay.set(recordingId, kept)
  const forget = () => {
    if (underWay.get(recordingId) === kept) underWay.delete(recordingId)
  }
  setTimeout(forget, rememberedMs).unref()
}

/**
 * A piece that a browser sends. Of an upload under way nothing is asked beforehand, not even who sends it: the statement
 * that makes the piece count asks for the same sign-in in the same role.
 * @throws Refused as `beginPiece`, and what `findActor` throws
 */
export const nextPiece = async (
  db: Database,
  ports: Ports,
  sender: Sender,
  piece: Piece,
): Promise<Taking> => {
  const { signInHash } = sender
  const known = piece.total === null ? knownTaking(signInHash, piece) : null
  if (known) return known
  const actor = await sender.findActor()
  const taking = await beginPiece(db, ports, actor, piece)
  remember({ signInHash, membershipId: actor.membershipId, role: actor.role }, taking)
  return taking
}

/** @throws Refused recording.offsetMismatch, recording.complete, and as `ownRecording` */
export const beginPiece = (
  db: Database,
  ports: Ports,
  actor: Actor,
  piece: Piece,
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
      into: newInto(),
      offset: piece.offset,
      sentBy: null,
    }
  })

/** @throws Refused('recording.offsetMismatch') when the object was destroyed meanwhile, as its recording was */
const storePiece = async (
  ports: Ports,
  { sealed, offset, into }: Taking,
  plain: readonly Uint8Array[],
): Promise<frames.Frame> => {
  try {
    return await storeFrame(ports, sealed, offset, plain, ports.storage.grows ? into : newObject())
  } catch (error) {
    // Whatever lies there now: the next piece begins an object of its own.
    underWay.delete(sealed.recordingId)
    if (error instanceof StorageMissing) throw new Refused('recording.offsetMismatch')
    throw error
  }
}

/**
 * Seals and stores a piece, then has it count. The bytes are stored before the row is written, so a crash in between
 * leaves at worst bytes that nobody reads. The browser keeps its own copy until `confirm`, which settles them all.
 * @returns the offset after the piece
 * @throws Refused('recording.offsetMismatch') when a rival piece came first, the recording is gone, or its sender was
 * signed out meanwhile: nothing stays then, and the browser asks where to go on, which tells it why
 */
export const takePiece = async (
  db: Database,
  ports: Ports,
  taking: Taking,
  plain: readonly Uint8Array[],
): Promise<number> => {
  const { sealed, offset, sentBy, into } = taking
  const reached = plain.reduce((bytes, part) => bytes + part.byteLength, offset)
  if (reached > taking.mostBytes) throw new Refused('recording.tooLarge')
  const frame = await storePiece(ports, taking, plain)
  // Where nothing counts yet before this piece, the object is about to go or its first piece still on the way.
  const behind = frame.objectOffset > 0 ? (into.last ?? nowhere) : null
  const { institutionId, recordingId } = sealed
  const to = { institutionId, recordingId, sentBy }
  if (await frames.append(db, to, { frame, behind })) {
    into.last = offset
    return reached
  }
  underWay.delete(recordingId)
  // What lies behind pieces that count stays with them until they go: it is sealed, and no row leads to it.
  if (frame.objectOffset === 0) await ports.storage.remove(objectKey(sealed, frame))
  throw new Refused('recording.offsetMismatch')
}
