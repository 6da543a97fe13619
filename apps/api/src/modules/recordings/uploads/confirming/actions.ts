import { mediaSeconds } from '@app/coach/media-time'
import { inInstitution, type Database, type TenantDb } from '@app/db'
import { mostSecondsFor } from '@app/domain/recordings'
import { Refused } from '@app/domain/refusals'
import { createHash } from 'node:crypto'
import type { Actor } from '../../../../actor.ts'
import type { Ports } from '../../../../ports.ts'
import { answerReceived } from '../../../sessions/runs/actions.ts'
import { eraseBytesLater } from '../../actions.ts'
import {
  lengthOf,
  objectKeys,
  readingFrom,
  readRange,
  settleFrames,
  sourceOf,
  type Sealed,
} from '../../frames/actions.ts'
import * as frames from '../../frames/store.ts'
import { sessionKey } from '../../keys/actions.ts'
import * as store from '../../store.ts'
import { beginPiece, ownRecording, takePiece } from '../actions.ts'

const signatureBytes = 16
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
const looksLike = (mime: string, firstBytes: Uint8Array): boolean =>
  signatures.some(([kind, matches]) => kind.test(mime) && matches(firstBytes))

type Claim = { recordingId: string; sha256: string; byteCount: number }
type Held = { row: store.RecordingRow; sealed: Sealed; list: frames.Frame[] }

/** SHA-256 (hex) of a recording's plain bytes as they are stored: reading them back proves that they can be opened. */
const storedHash = async (
  ports: Ports,
  { sealed, list }: Held,
): Promise<{ sha256: string; firstBytes: Uint8Array }> => {
  const hash = createHash('sha256')
  // Gathered over frames: the first one may hold a single byte, as browsers begin a recording with one.
  let firstBytes = Buffer.alloc(0)
  await settleFrames(ports, sealed, list)
  for await (const part of readRange(ports, sealed, list, { start: 0, end: lengthOf(list) })) {
    if (firstBytes.byteLength < signatureBytes)
      firstBytes = Buffer.concat([
        firstBytes,
        part.subarray(0, signatureBytes - firstBytes.byteLength),
      ])
    hash.update(part)
  }
  return { sha256: hash.digest('hex'), firstBytes }
}

/** Is what is held what was recorded? @throws Refused recording.typeUnsupported, answer.timeOver where it may not be */
const holdsClaim = async (ports: Ports, held: Held, claim: Claim): Promise<boolean> => {
  const { row, sealed, list } = held
  const { sha256, firstBytes } = await storedHash(ports, held)
  if (sha256 !== claim.sha256 || lengthOf(list) !== claim.byteCount || claim.byteCount === 0)
    return false
  if (!looksLike(row.mime, firstBytes)) throw new Refused('recording.typeUnsupported')
  // A file that cannot be read has no telling how long it is; its bytes are limited all the same.
  const seconds = (await readingFrom(sourceOf(ports, sealed, list), mediaSeconds)) ?? 0
  if (seconds > mostSecondsFor(row.answerSeconds)) throw new Refused('answer.timeOver')
  return true
}

/** What arrived already is not taken a second time, nor replaced. */
const isConfirmed = (row: store.RecordingRow, claim: Claim): boolean => {
  if (row.state !== 'received' && row.state !== 'ready') return false
  if (row.sha256 !== claim.sha256) throw new Refused('recording.complete')
  return true
}

/**
 * The browser says what it recorded; the server says whether that is what it holds. Only then may the browser forget.
 * Not in one transaction: reading the bytes back takes its time. What came in between counts.
 * @throws Refused recording.mismatch (the upload then starts afresh), recording.typeUnsupported, answer.timeOver,
 * recording.notFound
 */
export const confirm = async (
  db: Database,
  ports: Ports,
  actor: Actor,
  claim: Claim,
): Promise<void> => {
  const { institutionId } = actor
  const { recordingId } = claim
  const held = await inInstitution(db, institutionId, async (tenant): Promise<Held | null> => {
    const row = await ownRecording(tenant, actor, recordingId)
    if (isConfirmed(row, claim)) return null
    const { sessionId } = row
    const key = await sessionKey(tenant, ports, sessionId)
    const sealed = { institutionId, sessionId, recordingId, edition: 0, key }
    return { row, sealed, list: await frames.list(tenant, recordingId, 0) }
  })
  if (!held) return
  const holds = await holdsClaim(ports, held, claim)
  await inInstitution(db, institutionId, async (tenant) => {
    const now = await ownRecording(tenant, actor, recordingId, store.byIdForUpdate)
    if (isConfirmed(now, claim)) return
    if (now.bytesReceived !== lengthOf(held.list))
      throw new Refused('recording.offsetMismatch', { offset: now.bytesReceived })
    await (holds ? receive(tenant, ports, held, claim) : startAfresh(tenant, ports, held))
  })
  if (!holds) throw new Refused('recording.mismatch')
}

const receive = async (
  db: TenantDb,
  ports: Ports,
  { row }: Held,
  { recordingId, sha256, byteCount }: Claim,
): Promise<void> => {
  const { institutionId, sessionId } = row
  const received = { sha256, receivedAt: ports.clock.now(), bytesTotal: byteCount }
  await store.receive(db, recordingId, received)
  await answerReceived(db, ports, row.answerId)
  const indexing = { institutionId, recordingId }
  await ports.jobs.send(db, 'recordings.index', indexing, { once: recordingId })
  await ports.jobs.send(db, 'feedback.advance', { institutionId, sessionId }, { once: sessionId })
}

/** Back to nothing received; what came goes, object by object: new ones will lie beside them. */
const startAfresh = async (db: TenantDb, ports: Ports, { sealed, list }: Held): Promise<void> => {
  await frames.remove(db, sealed.recordingId, 0)
  await store.reset(db, sealed.recordingId)
  await eraseBytesLater(db, ports, objectKeys(sealed, list))
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
    const piece = bytes.subarray(offset, offset + frameBytes)
    offset = await takePiece(db, ports, { ...taking, offset }, [piece])
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await confirm(db, ports, actor, { recordingId, sha256, byteCount: bytes.byteLength })
}
