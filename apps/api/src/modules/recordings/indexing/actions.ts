import { inInstitution, type Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import type { Ports } from '../../../ports.ts'
import { readable, readRecording } from '../actions.ts'
import { editionPrefix, storeFrame } from '../frames/actions.ts'
import * as frames from '../frames/store.ts'
import * as store from '../store.ts'

const frameBytes = 1_048_576
/** Longer recordings are played as they came: the whole file is in memory while it is written anew. */
const largestIndexed = 300_000_000

/** The same packets in a file that knows its length and can be sought in; null when the file cannot be read. */
const withIndex = async (
  bytes: Uint8Array,
  mime: string,
): Promise<{ bytes: Uint8Array; durationMs: number } | null> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
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
  const original = await readRecording(db, ports, institutionId, recordingId)
  const indexed =
    original.byteLength > largestIndexed ? null : await indexedOrNull(original, found.mime)
  if (!indexed) {
    await inInstitution(db, institutionId, (tenant) =>
      store.index(tenant, recordingId, { durationMs: null, edition: 0 }),
    )
    return
  }
  const sealed = { ...found.sealed, edition: 1 }
  const rows: (frames.Frame & { recordingId: string; edition: number })[] = []
  for (let offset = 0; offset < indexed.bytes.byteLength; offset += frameBytes) {
    const frame = await storeFrame(
      ports,
      sealed,
      offset,
      indexed.bytes.subarray(offset, offset + frameBytes),
    )
    rows.push({ ...frame, recordingId, edition: 1 })
  }
  await inInstitution(db, institutionId, async (tenant) => {
    await frames.remove(tenant, recordingId, 1)
    await frames.insert(tenant, rows)
    await store.index(tenant, recordingId, { durationMs: indexed.durationMs, edition: 1 })
    await frames.remove(tenant, recordingId, 0)
  })
  await ports.storage.removeAll(editionPrefix({ ...found.sealed, edition: 0 }))
}

const indexedOrNull = async (bytes: Uint8Array, mime: string) => {
  try {
    return await withIndex(bytes, mime)
  } catch (error) {
    // What a browser wrote and this library cannot read is still what was recorded: it is kept and played as it is.
    if (error instanceof Error) return null
    throw error
  }
}
