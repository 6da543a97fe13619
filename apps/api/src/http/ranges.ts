/** A range of bytes, `end` exclusive. */
export type ByteRange = { start: number; end: number }

/**
 * The one range that a Range header asks for. Null: there is none, or one in a form that we answer in whole, as the
 * standard allows.
 */
export const rangeOf = (
  header: string | undefined,
  length: number,
): ByteRange | 'unsatisfiable' | null => {
  const match = header ? /^bytes=(\d*)-(\d*)$/.exec(header) : null
  if (!match || (match[1] === '' && match[2] === '')) return null
  if (match[1] === '') {
    const wanted = Number(match[2])
    return wanted === 0 || length === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, length - wanted), end: length }
  }
  const start = Number(match[1])
  const end = match[2] === '' ? length : Math.min(length, Number(match[2]) + 1)
  return start >= length || end <= start ? 'unsatisfiable' : { start, end }
}
