import { Refused } from '@app/domain/refusals'
import { newId } from '../../../ids.ts'
import { StorageMissing, type Ports } from '../../../ports.ts'
import { seal, unseal } from '../../../sealing.ts'
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

/** Seals a piece and stores it under a new name; a row makes it count. */
export const storeFrame = async (
  ports: Ports,
  sealed: Sealed,
  plainOffset: number,
  plain: Uint8Array,
): Promise<Frame> => {
  const objectName = newId()
  const place = {
    recordingId: sealed.recordingId,
    edition: sealed.edition,
    plainOffset,
    objectName,
  }
  await ports.storage.write(`${editionPrefix(sealed)}${objectName}`, seal(sealed.key, place, plain))
  return { plainOffset, plainLength: plain.byteLength, objectName }
}

/** Opens one frame. @throws Refused('recording.notFound') when its bytes are gone, SealBroken when they were changed */
export const openFrame = async (ports: Ports, sealed: Sealed, frame: Frame): Promise<Buffer> => {
  const { plainOffset, objectName } = frame
  const place = {
    recordingId: sealed.recordingId,
    edition: sealed.edition,
    plainOffset,
    objectName,
  }
  try {
    const bytes = await ports.storage.read(`${editionPrefix(sealed)}${objectName}`)
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
  for (const { objectName } of frames)
    await ports.storage.settle(`${editionPrefix(sealed)}${objectName}`)
}
