/** Bytes of the largest recording of a question. */
export const largestQuestionMedia = 64 * 1024 * 1024
/** A question is asked in this time, in milliseconds. */
export const questionMediaMs = { shortest: 1000, longest: 180_000 } as const

/** What every current browser plays, by container: https://developer.mozilla.org/docs/Web/Media/Guides/Formats */
export const playableCodecs = {
  'video/webm': { video: ['vp8', 'vp9', 'av1'], audio: ['opus', 'vorbis'] },
  'video/mp4': { video: ['avc', 'av1'], audio: ['aac', 'mp3', 'opus'] },
  'audio/ogg': { video: [], audio: ['opus', 'vorbis'] },
} as const satisfies Record<string, { video: readonly string[]; audio: readonly string[] }>
