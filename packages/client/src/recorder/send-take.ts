import type { Pieces, StoredTake } from './pieces.ts'
import { hashOf } from './take-hash.ts'
import { openUpload, sendPiece, UploadFailed } from './tus.ts'

export type Claim = { recordingId: string; sha256: string; byteCount: number }

export type SendOptions = {
  pieces: Pieces
  line: { base: string; signal: AbortSignal }
  pieceBytes: number
  /**
   * Has the server compare what it holds. `mismatch`: it holds something else, has dropped it, and wants all of it once
   * more. @throws UploadFailed
   */
  confirm: (claim: Claim) => Promise<'received' | 'mismatch'>
  /** Is this take's own person signed in, in the role that it was recorded in? Then "not found" means erased. */
  isMine: (take: StoredTake) => Promise<boolean>
  /** How far the server has come with each take. */
  sent: Map<string, number>
  onProgress: () => Promise<void>
}

/**
 * `received`: the server holds every byte, and it is gone from this device. `erased`: the server wants it no more, and
 * it is gone from this device too. `unknown`: the server has erased it, or never had it, and nobody here asked for
 * that. `open`: all that is stored is sent, and more will come. `notMine`: somebody else is signed in. `mismatch`: it
 * has to be sent once more.
 */
export type Sent = 'received' | 'erased' | 'unknown' | 'open' | 'notMine' | 'mismatch'

/** What is worth a first request. */
const leastBytes = 4096

/** Sends what is stored of a take, and has it confirmed when it is whole. @throws UploadFailed */
export const sendTake = async (take: StoredTake, options: SendOptions): Promise<Sent> => {
  try {
    return await sendRest(take, options)
  } catch (error) {
    options.sent.delete(take.recordingId)
    if (!(error instanceof UploadFailed)) throw error
    if (error.problem === 'complete') return finish(take, options)
    if (error.problem === 'notFound') return forget(take, options)
    throw error
  }
}

const sendRest = async (known: StoredTake, options: SendOptions): Promise<Sent> => {
  const { recordingId, mime } = known
  const { pieces, line, pieceBytes, sent, onProgress } = options
  let offset = sent.get(recordingId) ?? (await openUpload(line, { recordingId, mime }))
  for (;;) {
    sent.set(recordingId, offset)
    const stored = await pieces.take(recordingId)
    if (!stored) return 'erased'
    const take = { ...stored, closed: stored.closed || known.closed }
    if (line.signal.aborted) return 'open'
    if (offset >= take.byteCount && take.closed) return finish(take, options)
    // Browsers begin a recording with a byte or two; those can wait for company.
    if (take.byteCount < leastBytes && !take.closed) return 'open'
    if (offset >= take.byteCount) return 'open'
    await onProgress()
    const bytes = await pieces.read(recordingId, offset, pieceBytes)
    const isLast = take.closed && offset + bytes.byteLength === take.byteCount
    const total = isLast ? take.byteCount : null
    offset = await sendPiece(line, recordingId, { offset, bytes, total })
  }
}

const finish = async (take: StoredTake, options: SendOptions): Promise<Sent> => {
  const { pieces, sent, confirm } = options
  const { recordingId, byteCount } = take
  // Nothing was recorded, so there is nothing that the server could confirm.
  if (byteCount > 0) {
    await options.onProgress()
    const sha256 = await hashOf(pieces, recordingId)
    if ((await confirmed({ recordingId, sha256, byteCount }, confirm)) === 'mismatch') {
      sent.delete(recordingId)
      return 'mismatch'
    }
  }
  await pieces.remove(recordingId)
  sent.delete(recordingId)
  return byteCount > 0 ? 'received' : 'erased'
}

const confirmed = async (
  claim: Claim,
  confirm: SendOptions['confirm'],
): Promise<'received' | 'mismatch'> => {
  try {
    return await confirm(claim)
  } catch (error) {
    // The server has confirmed other bytes before, and it only ever does so when they are what this device had: what is
    // here has become less since then, as after a crash that undid the last write.
    if (error instanceof UploadFailed && error.problem === 'complete') return 'received'
    throw error
  }
}

/**
 * Erased on the server means erased here where the person has asked for it, but never on the word of somebody else's
 * sign-in. What was erased for another reason, as when its days were over, the person may want to keep for themselves.
 */
const forget = async (take: StoredTake, { pieces, isMine }: SendOptions): Promise<Sent> => {
  if (!(await isMine(take))) return 'notMine'
  const now = await pieces.take(take.recordingId)
  if (now && now.byteCount > 0 && now.isGivenUp !== true) return 'unknown'
  await pieces.remove(take.recordingId)
  return 'erased'
}
