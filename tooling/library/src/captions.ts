/** One caption: its text, and from when to when it is shown. */
export type Cue = { startMs: number; endMs: number; text: string }

const two = (value: number): string => String(value).padStart(2, '0')

const timestamp = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${clock.map(two).join(':')}.${String(ms % 1000).padStart(3, '0')}`
}

/** Captions as WebVTT. Times are whole milliseconds; a line break in a text stays one. */
export const writeVtt = (cues: readonly Cue[]): string =>
  `WEBVTT\n${cues
    .map(
      ({ startMs, endMs, text }, index) =>
        `\n${index + 1}\n${timestamp(startMs)} --> ${timestamp(endMs)}\n${text}\n`,
    )
    .join('')}`

const timing = /^(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})$/

const msOf = (parts: readonly string[]): number => {
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = parts.map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
}

/** The cues of a WebVTT file of the form that `writeVtt` writes. Throws where it has another form. */
export const readVtt = (vtt: string): Cue[] => {
  const [head, ...blocks] = vtt.trimEnd().split('\n\n')
  if (head !== 'WEBVTT') throw new Error('Not WebVTT: it does not begin with WEBVTT')
  return blocks.map((block) => {
    const [number, times = '', ...lines] = block.split('\n')
    const parts = timing.exec(times)?.slice(1)
    if (!parts || !/^\d+$/.test(number ?? '') || lines.length === 0)
      throw new Error(`Not a cue: ${block}`)
    return { startMs: msOf(parts.slice(0, 4)), endMs: msOf(parts.slice(4)), text: lines.join('\n') }
  })
}
