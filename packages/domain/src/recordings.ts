/** Longest recording that is taken, in bytes, whatever its time. */
export const largestRecording = 1_073_741_824

/**
 * How much longer than its answer time a recording may be. The browser stops the recording by itself, without asking the
 * server, so a slow line costs no time; what this allows for is a browser that is held up.
 */
export const graceSeconds = 60

/** The most that browsers record in a second: ten times what ours asks for. */
const bytesPerSecond = { video: 1_500_000, audio: 100_000 } as const

/** Seconds of sound and picture that a recording may hold, for an answer time in seconds. */
export const mostSecondsFor = (answerSeconds: number): number => answerSeconds + graceSeconds

/** Bytes that a recording of this media type may have, for an answer time in seconds. */
export const mostBytesFor = (answerSeconds: number, mime: string): number =>
  Math.min(
    largestRecording,
    mostSecondsFor(answerSeconds) * bytesPerSecond[mime.startsWith('audio/') ? 'audio' : 'video'],
  )
