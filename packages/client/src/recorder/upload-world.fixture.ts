import 'fake-indexeddb/auto'
import { createHash, randomUUID } from 'node:crypto'
import { holdTake } from './held-takes.ts'
import { openPieces } from './pieces.ts'
import type { Claim } from './send-take.ts'
import { startUploader, type Uploader, type UploadState } from './uploader.ts'
import { uploadServer } from './upload-server.fixture.ts'

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
export const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not come to that')
}

/** A server, a device, and a candidate whose takes go from one to the other. */
export const openWorld = async () => {
  const server = await uploadServer()
  const pieces = await openPieces(randomUUID())
  const membershipId = randomUUID()
  const uploaders: Uploader[] = []
  const claims: Claim[] = []
  const received: string[] = []
  const states: UploadState[] = []
  const crashes: (() => void)[] = []

  const crash = (): void => {
    for (const letGo of crashes) letGo()
  }
  /** A take that this page is recording, until `crash`. */
  const record = async (): Promise<string> => {
    const recordingId = randomUUID()
    crashes.push(await holdTake(recordingId))
    await begin({ recordingId })
    return recordingId
  }
  const begin = async (facts: { recordingId?: string; personId?: string } = {}) => {
    const recordingId = facts.recordingId ?? randomUUID()
    await pieces.begin({
      recordingId,
      personId: facts.personId ?? 'ada',
      membershipId,
      answerId: 'a',
      sessionId: 's',
      mime: 'audio/webm',
      startedAt: new Date().toISOString(),
    })
    return recordingId
  }
  /** A take that is whole on this device. */
  const stored = async (bytes: Buffer, facts: { personId?: string } = {}): Promise<string> => {
    const recordingId = await begin(facts)
    if (bytes.length > 0) await pieces.append(recordingId, buffer(bytes), 1000)
    await pieces.close(recordingId)
    return recordingId
  }
  const confirm = async (claim: Claim) => {
    claims.push(claim)
    const held = server.held.get(claim.recordingId) ?? Buffer.alloc(0)
    if (sha256(held) === claim.sha256) return 'received' as const
    server.held.delete(claim.recordingId)
    return 'mismatch' as const
  }
  const upload = (options: Partial<Parameters<typeof startUploader>[0]> = {}): Uploader => {
    const uploader = startUploader({
      pieces,
      personId: 'ada',
      membershipId,
      isMine: async () => true,
      base: server.base,
      pieceBytes: 10_000,
      firstWaitMs: 20,
      confirm,
      onState: (state) => states.push(state),
      onReceived: (take) => received.push(take.recordingId),
      ...options,
    })
    uploaders.push(uploader)
    return uploader
  }
  return {
    server,
    pieces,
    claims,
    received,
    record,
    crash,
    stored,
    confirm,
    upload,
    state: () => states.at(-1),
    isGone: (recordingId: string) => async () => (await pieces.take(recordingId)) === undefined,
    end: () => {
      for (const uploader of uploaders) uploader.stop()
      crash()
      server.close()
    },
  }
}
