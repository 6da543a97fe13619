import { Refused } from '@app/domain/refusals'
import { StorageMissing, type Ports } from '../../../../ports.ts'
import { frameOverhead, sealParts, unseal, type FramePlace } from '../../../../sealing.ts'

/** Every frame but the last holds so many plain bytes: where one lies in the object follows from its number. */
const frameBytes = 1_048_576

export type SealedMedia = { institutionId: string; mediaId: string; bytes: number; key: Buffer }

export const mediaObject = ({
  institutionId,
  mediaId,
}: Pick<SealedMedia, 'institutionId' | 'mediaId'>): string => `${institutionId}/library/${mediaId}`

const placeOf = (mediaId: string, plainOffset: number): FramePlace => ({
  recordingId: mediaId,
  edition: 0,
  plainOffset,
  objectName: 'question-media',
})

/** Seals the bytes into one object; they survive a power cut when this resolves. */
export const storeMedia = async (
  ports: Pick<Ports, 'storage'>,
  sealed: Omit<SealedMedia, 'bytes'>,
  plain: Uint8Array,
): Promise<void> => {
  const parts: Buffer[] = []
  for (let offset = 0; offset < plain.byteLength; offset += frameBytes) {
    const frame = plain.subarray(offset, offset + frameBytes)
    parts.push(...sealParts(sealed.key, placeOf(sealed.mediaId, offset), [frame]))
  }
  const name = mediaObject(sealed)
  await ports.storage.write(name, parts)
  await ports.storage.settle(name)
}

/**
 * The plain bytes from `start` up to `end` (exclusive), a frame at a time.
 * @throws Refused('question.notFound') when the bytes are gone, SealBroken when they were changed
 */
export const readMedia = async function* (
  ports: Pick<Ports, 'storage'>,
  sealed: SealedMedia,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  const name = mediaObject(sealed)
  for (let index = Math.floor(start / frameBytes); index * frameBytes < end; index += 1) {
    const offset = index * frameBytes
    const length = Math.min(frameBytes, sealed.bytes - offset)
    const part = { at: index * (frameBytes + frameOverhead), bytes: length + frameOverhead }
    const bytes = await ports.storage.read(name, part).catch((error: unknown) => {
      if (error instanceof StorageMissing) throw new Refused('question.notFound')
      throw error
    })
    const plain = unseal(sealed.key, placeOf(sealed.mediaId, offset), bytes)
    yield plain.subarray(Math.max(0, start - offset), Math.min(length, end - offset))
  }
}
