import { sha256 } from '@noble/hashes/sha2.js'
import type { Pieces } from './pieces.ts'

const sliceBytes = 1_048_576

/**
 * SHA-256 (hex) of a stored take, read in slices: SubtleCrypto would want the whole take in memory at once, three
 * times over, and phones end a tab for that.
 */
export const hashOf = async (pieces: Pieces, recordingId: string): Promise<string> => {
  const hash = sha256.create()
  let offset = 0
  for (;;) {
    const slice = await pieces.read(recordingId, offset, sliceBytes)
    if (slice.byteLength === 0) break
    hash.update(slice)
    offset += slice.byteLength
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
