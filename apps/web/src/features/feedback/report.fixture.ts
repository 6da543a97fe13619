import type { OwnReport } from '@app/domain/report-views'
import type { Report } from '@app/domain/reports'
import { starterRubric } from '@app/domain/rubrics'
import { wordsOf, type Transcript } from '@app/domain/transcripts'

const id = (last: number): string => `01a20fe5-0000-7000-8000-00000000000${last}`
const at = '2026-11-24T10:00:00.000Z'

/** A first transcript, or a later version of one. */
export const transcript = (version = 1): Transcript => ({
  version,
  origin: version === 1 ? 'typed' : 'correction',
  language: 'en',
  words: wordsOf('I wrote a script'),
  recognisedBy: null,
  createdAt: at,
})

/** A report whose answers were read in these versions; null for an answer without words. */
export const reportOf = (versions: readonly (number | null)[]): Report => ({
  sessionId: id(9),
  version: 1,
  createdAt: at,
  answers: versions.map((transcriptVersion, index) => ({
    position: index + 1,
    figures: null,
    transcriptVersion,
  })),
  coaching: null,
  missing: [],
})

/** A finished interview of two answers with words and a report, rated by its candidate; changed as a test needs it. */
export const foundReport = (changes: Partial<OwnReport> = {}): OwnReport => ({
  sessionId: id(9),
  kitName: 'Warm-up',
  category: 'general',
  state: 'completed',
  reportState: 'ready',
  steps: [],
  endedAt: at,
  aiCoaching: true,
  wordsOnly: false,
  rubric: starterRubric,
  answers: [1, 2].map((position) => ({
    position,
    answerId: id(position),
    questionText: 'What are you proud of?',
    hints: 'A result that others could see.',
    transcript: transcript(),
    original: null,
  })),
  selfRating: null,
  staffRatings: [],
  scoreLooks: [],
  comments: [],
  feedback: [],
  report: reportOf([1, 1]),
  coachingOpen: true,
  playback: [1, 2].map((position) => ({
    position,
    recordingId: id(position + 3),
    url: '',
    mime: 'audio/webm',
    hasVideo: false,
    durationMs: null,
  })),
  attempts: [],
  device: { deviceType: 'computer', browser: 'Chrome', region: null },
  purgeAt: at,
  ...changes,
})

/** The same answers, some of them changed by their position. */
export const answersWith = (
  changes: Record<number, Partial<OwnReport['answers'][number]>>,
): OwnReport['answers'] =>
  foundReport().answers.map((answer) => ({ ...answer, ...changes[answer.position] }))
