import { Refused } from '@app/domain/refusals'
import { newId } from '../../../ids.ts'
import { StorageMissing, type Ports } from '../../../ports.ts'
import { frameOverhead, sealParts, unseal } from '../../../sealing.ts'
import type { Frame } from './store.ts'

/** Which bytes are meant, and the key that opens them. */
export type Sealed = {
  institutionId: string
  sessionId: string
  recordingId: string
  edition: number
  key: Buffer
}

type Place = Omit<Sealed, 'key' | 'edition'>

/** Everything of a recording lies under this prefix; everything of its session one step up. */
export const recordingPrefix = (place: Place): string =>
  `${sessionPrefix(place)}${place.recordingId}/`
export const sessionPrefix = (place: Omit<Place, 'recordingId'>): string =>
  `${place.institutionId}/${place.sessionId}/`
export const editionPrefix = (sealed: Place & { edition: number }): string =>
  `${recordingPrefix(sealed)}${sealed.edition}/`

/** The name of a frame's object in the storage. */
export const objectKey = (
  sealed: Place & { edition: number },
  { objectName }: Pick<Frame, 'objectName'>,
): string => `${editionPrefix(sealed)}${objectName}`

/** The names of all objects that frames lie in, each once. */
export const objectKeys = (
  sealed: Place & { edition: number },
  frames: readonly Pick<Frame, 'objectName'>[],
): string[] => [...new Set(frames.map((frame) => objectKey(sealed, frame)))]

/** An object that pieces of one upload go into, one behind the other; the first makes it. */
export type Growing = { objectName: string; sealedBytes: number }
export const newObject = (): Growing => ({ objectName: newId(), sealedBytes: 0 })

/** Seals a piece, which may come in parts, and stores it at the end of an object, a new one at first; a row makes it count. */
export const storeFrame = async (
  ports: Ports,
  sealed: Sealed,
  plainOffset: number,
  plain: readonly Uint8Array[],
  into: Growing = newObject(),
): Promise<Frame> => {
  const { objectName, sealedBytes: objectOffset } = into
  const plainLength = plain.reduce((bytes, part) => bytes + part.byteLength, 0)
  const place = {
    recordingId: sealed.recordingId,
    edition: sealed.edition,
    plainOffset,
    objectName,
  }
  // Its place is taken before it is written: a rival piece that comes meanwhile lies behind it.
  into.sealedBytes += plainLength + frameOverhead
  const parts = sealParts(sealed.key, place, plain)
  await ports.storage.write(`${editionPrefix(sealed)}${objectName}`, parts, objectOffset)
  return { plainOffset, plainLength, objectName, objectOffset }
}

/** Opens one frame. @throws Refused('recording.notFound') when its bytes are gone, SealBroken when they were changed */
export const openFrame = async (ports: Ports, sealed: Sealed, frame: Frame): Promise<Buffer> => {
  const { plainOffset, objectName, objectOffset } = frame
  const place = {
    recordingId: sealed.recordingId,
    edition: sealed.edition,
    plainOffset,
    objectName,
  }
  try {
    const part = { at: objectOffset, bytes: frame.plainLength + frameOverhead }
    const bytes = await ports.storage.read(`${editionPrefix(sealed)}${objectName}`, part)
    return unseal(sealed.key, place, bytes)
  } catch (error) {
    if (error instanceof StorageMissing) throw new Refused('recording.notFound')
    throw error
  }
}

/** The plain bytes from `start` up to `end` (exclusive), frame by frame: memory holds one frame at a time. */
export const readRange = async function* (
  ports: Ports,
  sealed: Sealed,
  frames: readonly Frame[],
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  for (const frame of frames) {
    const frameEnd = frame.plainOffset + frame.plainLength
    if (frameEnd <= start || frame.plainOffset >= end) continue
    const plain = await openFrame(ports, sealed, frame)
    yield plain.subarray(
      Math.max(0, start - frame.plainOffset),
      Math.min(frame.plainLength, end - frame.plainOffset),
    )
  }
}

/** A recording that is read piece by piece: only what is asked for is opened. */
export type RecordingSource = {
  sizeBytes: number
  /** The plain bytes from `start` up to `end`, exclusive. */
  read: (start: number, end: number) => Promise<Uint8Array>
}

/** Has work read a recording. Where reading failed, that is what is thrown, whatever the work made of it. */
export const readingFrom = async <Result>(
  source: RecordingSource,
  work: (source: RecordingSource) => Promise<Result>,
): Promise<Result> => {
  const failed: unknown[] = []
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    try {
      return await source.read(start, end)
    } catch (error) {
      failed.push(error)
      throw error
    }
  }
  const [result] = await Promise.allSettled([work({ ...source, read })])
  if (failed.length > 0) throw failed[0]
  if (result.status === 'rejected') throw result.reason
  return result.value
}

const openFrames = 4

/** The place in the list of the frame that holds this byte. */
const indexAt = (frames: readonly Frame[], offset: number): number => {
  let [low, high] = [0, frames.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((frames[middle]?.plainOffset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The plain bytes on demand. A few frames stay open, since readers ask for small pieces one after the other. */
export const sourceOf = (
  ports: Ports,
  sealed: Sealed,
  frames: readonly Frame[],
): RecordingSource => {
  const open = new Map<number, Promise<Buffer>>()
  const opened = (frame: Frame): Promise<Buffer> => {
    const known = open.get(frame.plainOffset)
    if (known) return known
    const oldest = open.keys().next().value
    if (open.size >= openFrames && oldest !== undefined) open.delete(oldest)
    const plain = openFrame(ports, sealed, frame)
    open.set(frame.plainOffset, plain)
    return plain
  }
  const sizeBytes = lengthOf(frames)
  return {
    sizeBytes,
    read: async (start: number, end: number): Promise<Uint8Array> => {
      const until = Math.min(end, sizeBytes)
      const bytes = new Uint8Array(Math.max(0, until - start))
      for (let at = start, index = indexAt(frames, start); at < until; index += 1) {
        const frame = frames[index]
        if (!frame) break
        const part = (await opened(frame)).subarray(
          at - frame.plainOffset,
          until - frame.plainOffset,
        )
        bytes.set(part, at - start)
        at += part.byteLength
      }
      return bytes
    },
  }
}

/** The length of the plain bytes. */
export const lengthOf = (frames: readonly Frame[]): number => {
  const last = frames.at(-1)
  return last ? last.plainOffset + last.plainLength : 0
}

/** Makes every frame survive a power cut. @throws Refused('recording.notFound') when one is gone */
export const settleFrames = async (
  ports: Ports,
  sealed: Sealed,
  frames: readonly Frame[],
): Promise<void> => {
  for (const key of objectKeys(sealed, frames)) await ports.storage.settle(key)
}
