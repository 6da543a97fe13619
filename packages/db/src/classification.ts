/**
 * What becomes of each table's rows, and why. The catalog test fails for a table that is not named here.
 * `purged`: personal interview data, gone with its session. `kept`: stays, for the reason given. `withPerson`: goes with
 * the account or membership.
 */
export const classification: Readonly<
  Record<string, { fate: 'purged' | 'kept' | 'withPerson'; because: string }>
> = {
  people: { fate: 'withPerson', because: 'the account itself' },
  sign_ins: { fate: 'withPerson', because: 'ends by expiry, at most 30 days' },
  mail_tokens: { fate: 'withPerson', because: 'ends by expiry, at most a day' },
  attempts: { fate: 'withPerson', because: 'hashes alone; forgotten when the window ends' },
  second_factors: { fate: 'withPerson', because: 'the second step of the account' },
  recovery_codes: { fate: 'withPerson', because: 'hashes; the second step of the account' },
  institutions: { fate: 'kept', because: 'no personal data' },
  institution_keys: {
    fate: 'kept',
    because: 'needed as long as the institution exists; no personal data',
  },
  api_keys: {
    fate: 'kept',
    because: 'hashes of keys of programs; who made one is named as in the audit trail',
  },
  memberships: { fate: 'withPerson', because: 'who belongs to the institution' },
  cohorts: { fate: 'kept', because: 'no personal data' },
  cohort_members: { fate: 'withPerson', because: 'who takes part' },
  invitations: {
    fate: 'withPerson',
    because: 'an address that was invited; forgotten 90 days after the invitation ended',
  },
  rosters: { fate: 'kept', because: 'how many an import invited; no personal data' },
  roster_rows: {
    fate: 'withPerson',
    because: 'goes when it is imported, at most a day after it was read',
  },
  join_requests: {
    fate: 'withPerson',
    because: 'who asked to join; forgotten 90 days after it was answered',
  },
  audit_entries: {
    fate: 'kept',
    because: 'every access is audited; ids alone, no interview content',
  },
  questions: { fate: 'kept', because: 'the library; no personal data' },
  kits: { fate: 'kept', because: 'the library; no personal data' },
  kit_questions: { fate: 'kept', because: 'the library; no personal data' },
  // The library.
  question_versions: {
    fate: 'kept',
    because: 'the library, as it was asked; of who changed it an id alone',
  },
  question_media: {
    fate: 'kept',
    because: 'teaching material of the institution, spoken by its staff; no interview content',
  },
  kit_cohorts: { fate: 'kept', because: 'the library; no personal data' },
  accommodations: { fate: 'withPerson', because: 'set once for a candidate' },
  policy_acceptances: { fate: 'withPerson', because: 'proof of what was accepted' },
  sessions: { fate: 'purged', because: 'an interview' },
  session_keys: { fate: 'purged', because: 'destroyed first: the recordings become unreadable' },
  session_questions: { fate: 'purged', because: 'goes with its session' },
  answers: { fate: 'purged', because: 'goes with its session' },
  recordings: { fate: 'purged', because: 'goes with its session' },
  recording_frames: { fate: 'purged', because: 'goes with its recording' },
  session_events: { fate: 'purged', because: 'goes with its session' },
  erasures: { fate: 'kept', because: 'bytes that are to be destroyed; removed when they are' },
  transcripts: { fate: 'purged', because: 'what was said' },
  pipeline_results: { fate: 'purged', because: 'what was measured and rated' },
  reports: { fate: 'purged', because: 'the report' },
  self_ratings: { fate: 'purged', because: 'goes with its session' },
  feedback_notes: { fate: 'purged', because: 'goes with its session' },
  assignments: { fate: 'kept', because: 'what was asked of whom and when; no interview content' },
  assignment_members: { fate: 'withPerson', because: 'who was chosen for an assignment' },
  assignment_attempts: {
    fate: 'withPerson',
    because:
      'that an assignment was begun and handed in, and when; goes with retention after it was due',
  },
  assignment_reminders: { fate: 'withPerson', because: 'who was reminded, and when' },
  staff_ratings: { fate: 'purged', because: 'how a person rated an interview' },
  staff_rating_versions: { fate: 'purged', because: 'goes with its rating' },
  rating_agreements: {
    fate: 'kept',
    because: 'counts alone, with no key to a person or an interview; read from ten on (P27)',
  },
  review_settings: { fate: 'kept', because: 'no personal data' },
  reviews: { fate: 'purged', because: 'goes with its session' },
  score_looks: { fate: 'purged', because: 'goes with its session' },
  report_news: { fate: 'purged', because: 'goes with its session' },
  passage_comments: { fate: 'purged', because: 'goes with its session' },
  help_requests: { fate: 'purged', because: 'goes with its session' },
  help_messages: { fate: 'purged', because: 'what was written while it went on' },
  help_attendances: { fate: 'purged', because: 'who was there; goes with its session' },
  usage_entries: {
    fate: 'kept',
    because: 'what providers cost the institution; no content, no key back to a person',
  },
}
