/** One caption: its text, and from when to when it is shown, in whole milliseconds. */
export type Cue = { startMs: number; endMs: number; text: string }

/** Captions that are WebVTT, or the first line (counted from 1) that is not, and why. */
export type ReadCaptions = { cues: Cue[] } | { line: number; problem: CaptionProblem }
export type CaptionProblem =
  | 'noHeader'
  | 'noTimes'
  | 'endsBeforeItBegins'
  | 'outOfOrder'
  | 'noText'
  | 'noCues'
  | 'tooLong'

/** Characters of the longest captions: three minutes of speech are some four thousand. */
export const longestCaptions = 20_000

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const timing = new RegExp(`^${time}[ \\t]+-->[ \\t]+${time}(?:[ \\t]+.*)?$`)

const msOf = ([hours = '0', minutes = '0', seconds = '0', ms = '0']: (
  | string
  | undefined
)[]): number => ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms)

/** Text between cues that browsers pass over as well. */
const isAside = (line: string): boolean => /^(NOTE|STYLE|REGION)(\s|$)/.test(line)

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/): cues in the order of their beginnings, with or without names. What a
 * browser would quietly drop is told with its line instead, so that whoever wrote it can mend it.
 */
export const readCaptions = (vtt: string): ReadCaptions => {
  if (vtt.length > longestCaptions) return { line: 1, problem: 'tooLong' }
  const lines = vtt
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? '')) return { line: 1, problem: 'noHeader' }
  const cues: Cue[] = []
  let at = 1
  while (at < lines.length && lines[at]?.trim() !== '') at += 1
  while (at < lines.length) {
    if (lines[at]?.trim() === '') {
      at += 1
      continue
    }
    let end = at
    while (end < lines.length && lines[end]?.trim() !== '') end += 1
    const read = isAside(lines[at] ?? '') ? null : cueOf(lines.slice(at, end), at + 1)
    if (read && 'problem' in read) return read
    if (read && read.startMs < (cues.at(-1)?.startMs ?? 0))
      return { line: at + 1, problem: 'outOfOrder' }
    if (read) cues.push(read)
    at = end
  }
  return cues.length === 0 ? { line: 1, problem: 'noCues' } : { cues }
}

const cueOf = (block: string[], line: number): Cue | { line: number; problem: CaptionProblem } => {
  const skipped = block[0]?.includes('-->') ? 0 : 1
  const parts = timing.exec(block[skipped]?.trim() ?? '')?.slice(1)
  if (!parts) return { line: line + skipped, problem: 'noTimes' }
  const [startMs, endMs] = [msOf(parts.slice(0, 4)), msOf(parts.slice(4))]
  if (endMs <= startMs) return { line: line + skipped, problem: 'endsBeforeItBegins' }
  const text = block
    .slice(skipped + 1)
    .join('\n')
    .trim()
  if (text === '') return { line: line + skipped, problem: 'noText' }
  return { startMs, endMs, text }
}

const two = (value: number): string => String(value).padStart(2, '0')
const timestamp = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${clock.map(two).join(':')}.${String(ms % 1000).padStart(3, '0')}`
}

/** Captions as WebVTT. */
export const writeCaptions = (cues: readonly Cue[]): string =>
  `WEBVTT\n${cues
    .map(({ startMs, endMs, text }) => `\n${timestamp(startMs)} --> ${timestamp(endMs)}\n${text}\n`)
    .join('')}`

/** Letters of a caption that can be read while it stands. */
const letters = 70

/** A first draft of captions: the words in short lines, spread over the time by their length. To be corrected by ear. */
export const draftCaptions = (text: string, durationMs: number): string => {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters && !/[.?!]$/.test(last))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const whole = lines.reduce((sum, line) => sum + line.length, 0)
  let passed = 0
  const cues = lines.map((line) => {
    const startMs = Math.round((passed / whole) * durationMs)
    passed += line.length
    return { startMs, endMs: Math.round((passed / whole) * durationMs), text: line }
  })
  return writeCaptions(cues)
}
