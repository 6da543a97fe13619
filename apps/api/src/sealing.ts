import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a frame belongs. It is authenticated with the bytes: a frame cannot be moved to another place. */
export type FramePlace = {
  recordingId: string
  edition: number
  plainOffset: number
  objectName: string
}

const version = 1
const nonceBytes = 12
const tagBytes = 16
/** How many bytes a sealed frame is longer than what it holds. */
export const frameOverhead = 1 + nonceBytes + tagBytes

/** The bytes were changed, belong elsewhere, or the key is another. */
export class SealBroken extends Error {}

const placeText = (place: FramePlace): Buffer =>
  Buffer.from(`${place.recordingId}|${place.edition}|${place.plainOffset}|${place.objectName}`)

/** Seals bytes with AES-256-GCM: a version byte, a random nonce (12), the tag (16), the ciphertext. */
export const seal = (key: Buffer, place: FramePlace, plain: Uint8Array): Buffer =>
  Buffer.concat(sealParts(key, place, [plain]))

/** The same for bytes that came in parts, and in parts: nothing of a large piece is copied to be put together. */
export const sealParts = (
  key: Buffer,
  place: FramePlace,
  plain: readonly Uint8Array[],
): Buffer[] => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(placeText(place))
  const body = plain.map((part) => cipher.update(part))
  cipher.final()
  return [Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag()]), ...body]
}

/** Opens what `seal` made. @throws SealBroken */
export const unseal = (key: Buffer, place: FramePlace, sealed: Buffer): Buffer => {
  if (sealed[0] !== version || sealed.length < frameOverhead)
    throw new SealBroken('Unknown kind of frame')
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(placeText(place))
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, frameOverhead))
  try {
    const plain = decipher.update(sealed.subarray(frameOverhead))
    decipher.final()
    return plain
  } catch (error) {
    throw new SealBroken('The frame does not open here', { cause: error })
  }
}
