export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

const begins = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Every other byte of Latin text in UTF-16 is a zero, which no other encoding of text has. */
const zeros = (bytes: Uint8Array, from: 0 | 1): number => {
  const looked = Math.min(bytes.length, 2000)
  let count = 0
  for (let at = from; at < looked; at += 2) if (bytes[at] === 0) count += 1
  return looked === 0 ? 0 : count / (looked / 2)
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/**
 * In which encoding a spreadsheet wrote a file: by its byte order mark; without one by its zeros, or by being whole UTF-8.
 * What is none of these was written by an older Excel, as Windows-1252.
 */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be'
  if (zeros(bytes, 1) > 0.4) return 'utf-16le'
  if (zeros(bytes, 0) > 0.4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of a file, without a byte order mark and without zeros, which no database keeps. */
export const textOf = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes).replaceAll('\0', '')
