import { inInstitution, type Database, type TenantDb } from '@app/db'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import { createHash } from 'node:crypto'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { answerReceived } from '../../sessions/runs/actions.ts'
import { lengthOf, readRange, settleFrames, storeFrame, type Sealed } from '../frames/actions.ts'
import * as frames from '../frames/store.ts'
import { sessionKey } from '../keys/actions.ts'
import * as store from '../store.ts'

/** Longest recording that is taken, in bytes. */
export const largestRecording = 1_073_741_824

/** One's own recording, if its take still counts. @throws Refused signIn.required, permission.missing, recording.notFound */
const ownRecording = async (
  db: TenantDb,
  actor: Actor,
  recordingId: string,
): Promise<store.RecordingRow> => {
  if (!may(actor.role, 'recordings.recordOwn')) throw new Refused('permission.missing')
  const row = await store.byId(db, recordingId)
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

const declareTotal = async (
  db: TenantDb,
  row: store.RecordingRow,
  total: number,
): Promise<void> => {
  if (total > largestRecording) throw new Refused('recording.tooLarge')
  if (row.bytesTotal === total) return
  if (row.bytesTotal !== null || total < row.bytesReceived)
    throw new Refused('recording.offsetMismatch')
  await store.setTotal(db, row.id, total)
}

/** A piece about to be taken: where it goes, and the key that seals it. */
export type Taking = { sealed: Sealed; offset: number }

/** Uploads under way in this process: who they belong to and the key, so that not every piece asks again. */
const underWay = new Map<string, { membershipId: string; sealed: Sealed; until: number }>()
const rememberedMs = 60_000
const mostUnderWay = 2000

/** Where a piece of an upload under way goes. The row that makes it count checks the offset and the state once more. */
const knownTaking = (actor: Actor, recordingId: string, offset: number): Taking | null => {
  const known = underWay.get(recordingId)
  if (!known || known.until < Date.now() || known.membershipId !== actor.membershipId) return null
  return { sealed: known.sealed, offset }
}

const remember = (actor: Actor, sealed: Sealed): void => {
  const oldest = underWay.keys().next().value
  if (underWay.size >= mostUnderWay && oldest !== undefined) underWay.delete(oldest)
  const until = Date.now() + rememberedMs
  underWay.set(sealed.recordingId, { membershipId: actor.membershipId, sealed, until })
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
  remember(actor, taking.sealed)
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
      offset: piece.offset,
    }
  })

const signatures: readonly [RegExp, (bytes: Uint8Array) => boolean][] = [
  [
    /^(video|audio)\/webm/,
    (bytes) => bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3,
  ],
  [
    /^(video|audio)\/mp4/,
    (bytes) => Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp',
  ],
  [/^audio\/ogg/, (bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OggS'],
]

/** Are these first bytes what they are said to be? A kind that is not listed is not taken. */
export const looksLike = (mime: string, firstBytes: Uint8Array): boolean =>
  signatures.some(([kind, matches]) => kind.test(mime) && matches(firstBytes))

/**
 * Seals and stores a piece, then has it count. The bytes are stored before the row is written, so a crash in between
 * leaves at worst an object that nobody reads. The browser keeps its own copy until `confirm`, which settles them all.
 * @returns the offset after the piece
 * @throws Refused('recording.offsetMismatch') when a rival piece came first
 */
export const takePiece = async (
  db: Database,
  ports: Ports,
  taking: Taking,
  plain: Uint8Array,
): Promise<number> => {
  const { sealed, offset } = taking
  if (offset + plain.byteLength > largestRecording) throw new Refused('recording.tooLarge')
  const frame = await storeFrame(ports, sealed, offset, plain)
  const counted = await frames.append(db, sealed.institutionId, sealed.recordingId, frame)
  if (!counted) throw new Refused('recording.offsetMismatch')
  return offset + plain.byteLength
}

const firstBytes = 16

/** SHA-256 (hex) of a recording's plain bytes as they are stored: reading them back proves that they can be opened. */
const storedHash = async (
  ports: Ports,
  sealed: Sealed,
  list: frames.Frame[],
): Promise<{ sha256: string; mimeOf: Uint8Array }> => {
  const hash = createHash('sha256')
  // Gathered over frames: the first one may hold a single byte, as browsers begin a recording with one.
  let first = Buffer.alloc(0)
  await settleFrames(ports, sealed, list)
  for await (const part of readRange(ports, sealed, list, { start: 0, end: lengthOf(list) })) {
    if (first.byteLength < firstBytes) {
      first = Buffer.concat([first, part.subarray(0, firstBytes - first.byteLength)])
    }
    hash.update(part)
  }
  return { sha256: hash.digest('hex'), mimeOf: first }
}

/**
 * The browser says what it recorded; the server says whether that is what it holds. Only then may the browser forget.
 * Not in one transaction: reading the bytes back takes its time.
 * @throws Refused recording.mismatch (the upload then starts afresh), recording.typeUnsupported, recording.notFound
 */
export const confirm = async (
  db: Database,
  ports: Ports,
  actor: Actor,
  claim: { recordingId: string; sha256: string; byteCount: number },
): Promise<void> => {
  const { recordingId } = claim
  const found = await inInstitution(db, actor.institutionId, async (tenant) => {
    const row = await ownRecording(tenant, actor, recordingId)
    const key = await sessionKey(tenant, ports, row.sessionId)
    return { row, key, list: await frames.list(tenant, recordingId, 0) }
  })
  const { row, key, list } = found
  if (row.state === 'received' || row.state === 'ready') {
    if (row.sha256 === claim.sha256) return
    throw new Refused('recording.complete')
  }
  const { institutionId, sessionId } = row
  const sealed = { institutionId, sessionId, recordingId, edition: 0, key }
  const { sha256, mimeOf } = await storedHash(ports, sealed, list)
  const equal =
    sha256 === claim.sha256 && row.bytesReceived === claim.byteCount && claim.byteCount > 0
  if (equal && !looksLike(row.mime, mimeOf)) throw new Refused('recording.typeUnsupported')
  await inInstitution(db, institutionId, async (tenant) => {
    if (!equal) {
      await frames.remove(tenant, recordingId, 0)
      await store.reset(tenant, recordingId)
      return
    }
    await store.receive(tenant, recordingId, {
      sha256,
      receivedAt: ports.clock.now(),
      bytesTotal: claim.byteCount,
    })
    await answerReceived(tenant, ports, row.answerId)
    await ports.jobs.send(
      tenant,
      'recordings.index',
      { institutionId, recordingId },
      { once: recordingId },
    )
    await ports.jobs.send(
      tenant,
      'feedback.advance',
      { institutionId, sessionId },
      { once: sessionId },
    )
  })
  if (!equal) throw new Refused('recording.mismatch')
}

const frameBytes = 1_048_576

/** A whole recording at once, sealed frame by frame and confirmed, for tools that hold the bytes already. */
export const takeWhole = async (
  db: Database,
  ports: Ports,
  actor: Actor,
  recordingId: string,
  bytes: Uint8Array,
): Promise<void> => {
  let offset = 0
  const taking = await beginPiece(db, ports, actor, {
    recordingId,
    offset,
    total: bytes.byteLength,
  })
  while (offset < bytes.byteLength) {
    offset = await takePiece(
      db,
      ports,
      { ...taking, offset },
      bytes.subarray(offset, offset + frameBytes),
    )
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await confirm(db, ports, actor, { recordingId, sha256, byteCount: bytes.byteLength })
}
