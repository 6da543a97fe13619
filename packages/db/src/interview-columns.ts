/** What a column of an interview is there for (P3). There is no kind for anything else about the person. */
export type Purpose =
  /** Which rows belong together. */
  | 'key'
  /** What was asked, in which order, and how far the interview has come. */
  | 'course'
  /** The media and what is needed to keep and play it. */
  | 'recording'
  | 'words'
  | 'score'
  | 'figure'
  | 'feedback'
  /** The choices that the candidate made for this interview: AI or not, and their adjustments (P10, P62). */
  | 'choice'
  /** Coarse facts of the device (P4, P5). */
  | 'device'

const key = (...names: string[]): Record<string, Purpose> =>
  Object.fromEntries(['institution_id', ...names].map((name) => [name, 'key' as const]))
const columns = (purpose: Purpose, ...names: string[]): Record<string, Purpose> =>
  Object.fromEntries(names.map((name) => [name, purpose]))

/**
 * Every column of every table that goes with its interview. The catalog test fails for a column that is not named here:
 * whoever adds one says what it is for.
 */
export const interviewColumns: Readonly<Record<string, Readonly<Record<string, Purpose>>>> = {
  sessions: {
    ...key('id', 'membership_id', 'kit_id', 'assignment_id'),
    ...columns('course', 'kit_name', 'category', 'state', 'report_state', 'event_seq'),
    ...columns('course', 'created_at', 'begun_at', 'ended_at', 'touched_at'),
    ...columns('choice', 'ai_coaching', 'accommodations'),
    ...columns('device', 'device'),
  },
  session_keys: {
    ...key('session_id', 'institution_key_id'),
    ...columns('recording', 'wrapped_key'),
  },
  session_questions: {
    ...key('session_id'),
    ...columns('course', 'position', 'asked', 'state', 'state_since'),
    ...columns('course', 'think_seconds', 'answer_seconds', 'retakes'),
    ...columns('course', 'extended_seconds', 'given_retakes'),
  },
  session_events: {
    ...key('session_id'),
    ...columns('course', 'seq', 'at', 'kind', 'facts'),
  },
  answers: {
    ...key('id', 'session_id'),
    ...columns('course', 'position', 'take', 'state', 'started_at', 'stopped_at', 'retaken'),
  },
  recordings: {
    ...key('id', 'answer_id', 'session_id'),
    ...columns('recording', 'mime', 'has_video', 'state', 'bytes_received', 'bytes_total'),
    ...columns('recording', 'sha256', 'duration_ms', 'edition', 'created_at', 'received_at'),
  },
  recording_frames: {
    ...key('recording_id'),
    ...columns('recording', 'edition', 'plain_offset', 'plain_length'),
    ...columns('recording', 'object_name', 'object_offset'),
  },
  transcripts: {
    ...key('answer_id', 'session_id'),
    ...columns('words', 'version', 'origin', 'language', 'words', 'recognised_by', 'created_at'),
  },
  pipeline_results: {
    ...key('session_id'),
    ...columns('figure', 'step', 'part', 'state', 'inputs_sha256', 'result', 'failure'),
    ...columns('figure', 'attempts', 'updated_at'),
  },
  reports: {
    ...key('session_id'),
    ...columns('score', 'version', 'content', 'created_at'),
  },
  self_ratings: {
    ...key('session_id'),
    ...columns('score', 'rubric_version', 'levels', 'note', 'rated_at'),
  },
  feedback_notes: {
    ...key('id', 'session_id', 'membership_id'),
    ...columns('feedback', 'author_name', 'text', 'created_at'),
  },
  staff_ratings: {
    ...key('id', 'session_id', 'membership_id'),
    ...columns('score', 'author_name', 'author_role', 'rubric_version', 'opened_at'),
    ...columns('score', 'handed_in_at'),
  },
  staff_rating_versions: {
    ...key('rating_id'),
    ...columns('score', 'version', 'levels', 'reasons', 'note', 'saved_at'),
  },
  reviews: {
    ...key('session_id', 'taken_by'),
    ...columns('feedback', 'taken_by_name', 'taken_at', 'reviewed_at'),
  },
  score_looks: {
    ...key('id', 'session_id', 'answered_by'),
    ...columns('score', 'competency', 'asked_at', 'asked_reason', 'coach_level', 'level'),
    ...columns('score', 'reason', 'answered_by_name', 'answered_by_role', 'answered_at'),
    ...columns('score', 'created_at'),
  },
  report_news: {
    ...key('id', 'session_id'),
    ...columns('feedback', 'kind', 'created_at', 'mailed_at', 'read_at'),
  },
  passage_comments: {
    ...key('id', 'session_id', 'answer_id', 'membership_id'),
    ...columns('feedback', 'transcript_version', 'first_word', 'last_word', 'quote'),
    ...columns('feedback', 'author_name', 'author_role', 'text', 'created_at'),
  },
  help_requests: {
    ...key('id', 'session_id'),
    ...columns('course', 'opened_by', 'opened_at', 'last_by', 'resolved_at'),
  },
  help_messages: {
    ...key('id', 'request_id', 'session_id', 'membership_id'),
    ...columns('course', 'author', 'author_name', 'kind', 'seconds', 'position', 'sent_at'),
    ...columns('words', 'text'),
  },
  help_attendances: {
    ...key('session_id', 'membership_id'),
    ...columns('course', 'name', 'until'),
  },
}
