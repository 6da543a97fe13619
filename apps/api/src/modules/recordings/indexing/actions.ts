import { inInstitution, type Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import {
  BufferTarget,
  Conversion,
  CustomSource,
  Input,
  MP4,
  Mp4OutputFormat,
  OGG,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import type { Ports } from '../../../ports.ts'
import { eraseBytesLater, readable } from '../actions.ts'
import {
  editionPrefix,
  objectKeys,
  readingFrom,
  sourceOf,
  storeFrame,
  type RecordingSource,
  type Sealed,
} from '../frames/actions.ts'
import * as frames from '../frames/store.ts'
import * as store from '../store.ts'

const frameBytes = 1_048_576
/** Longer recordings are played as they came: the whole file is in memory while it is written anew. */
const largestIndexed = 300_000_000

/** The same packets in a file that knows its length and can be sought in; null when the file cannot be read. */
const withIndex = async (
  { sizeBytes, read }: RecordingSource,
  mime: string,
): Promise<{ bytes: Uint8Array; durationMs: number } | null> => {
  const source = new CustomSource({ getSize: () => sizeBytes, read })
  const input = new Input({ formats: [WEBM, MP4, OGG], source })
  const target = new BufferTarget()
  try {
    const durationMs = Math.round((await input.computeDuration()) * 1000)
    const format = mime.includes('mp4')
      ? new Mp4OutputFormat({ fastStart: 'in-memory' })
      : new WebMOutputFormat()
    const conversion = await Conversion.init({
      input,
      output: new Output({ format, target }),
      showWarnings: false,
    })
    if (!conversion.isValid || conversion.discardedTracks.length > 0) return null
    await conversion.execute()
    return target.buffer ? { bytes: new Uint8Array(target.buffer), durationMs } : null
  } finally {
    input.dispose()
  }
}

type Indexed = { bytes: Uint8Array; durationMs: number }

/** The recording in its new form, stored in frames that no row names yet. */
const storeIndexed = async (
  ports: Ports,
  sealed: Sealed,
  { bytes }: Indexed,
): Promise<frames.Frame[]> => {
  const stored: frames.Frame[] = []
  for (let offset = 0; offset < bytes.byteLength; offset += frameBytes)
    stored.push(
      await storeFrame(ports, sealed, offset, [bytes.subarray(offset, offset + frameBytes)]),
    )
  return stored
}

/**
 * Gives a recording a duration and a seek index, as edition 1, then drops the bytes as they came (their hash stays).
 * Browsers write neither while they record. A file that cannot be read stays as it is.
 */
export const indexRecording = async (
  db: Database,
  ports: Ports,
  { institutionId, recordingId }: { institutionId: string; recordingId: string },
): Promise<void> => {
  const found = await inInstitution(db, institutionId, async (tenant) => {
    const row = await store.byId(tenant, recordingId)
    return row?.state === 'received' ? readable(tenant, ports, recordingId) : null
  }).catch((error: unknown) => {
    // Erased in the meantime: nothing is left to do.
    if (error instanceof Refused) return null
    throw error
  })
  if (!found || found.sealed.edition !== 0) return
  const original = sourceOf(ports, found.sealed, found.frames)
  const indexed =
    original.sizeBytes > largestIndexed ? null : await indexedOrNull(original, found.mime)
  const sealed = { ...found.sealed, edition: 1 }
  const stored = indexed ? await storeIndexed(ports, sealed, indexed) : []
  await inInstitution(db, institutionId, async (tenant) => {
    // Held, and looked at once more: it may have been erased while it was being written anew.
    const now = await store.byIdForUpdate(tenant, recordingId)
    if (now?.state !== 'received') return eraseBytesLater(tenant, ports, objectKeys(sealed, stored))
    if (!indexed) return store.index(tenant, recordingId, { durationMs: null, edition: 0 })
    await frames.remove(tenant, recordingId, 1)
    await frames.insert(
      tenant,
      stored.map((frame) => ({ ...frame, recordingId, edition: 1 })),
    )
    await store.index(tenant, recordingId, { durationMs: indexed.durationMs, edition: 1 })
    await frames.remove(tenant, recordingId, 0)
    return eraseBytesLater(tenant, ports, [editionPrefix(found.sealed)])
  })
}

const indexedOrNull = (source: RecordingSource, mime: string): Promise<Indexed | null> =>
  readingFrom(source, async (reading) => {
    try {
      return await withIndex(reading, mime)
    } catch (error) {
      // What a browser wrote and this library cannot read is still what was recorded: it is kept and played as it is.
      if (error instanceof Error) return null
      throw error
    }
  })
