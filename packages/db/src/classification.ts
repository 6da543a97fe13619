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
  institutions: { fate: 'kept', because: 'no personal data' },
  institution_keys: {
    fate: 'kept',
    because: 'needed as long as the institution exists; no personal data',
  },
  memberships: { fate: 'withPerson', because: 'who belongs to the institution' },
  cohorts: { fate: 'kept', because: 'no personal data' },
  cohort_members: { fate: 'withPerson', because: 'who takes part' },
  invitations: {
    fate: 'withPerson',
    because: 'an address that was invited; forgotten 90 days after the invitation ended',
  },
  audit_entries: {
    fate: 'kept',
    because: 'every access is audited; ids alone, no interview content',
  },
  questions: { fate: 'kept', because: 'the library; no personal data' },
  kits: { fate: 'kept', because: 'the library; no personal data' },
  kit_questions: { fate: 'kept', because: 'the library; no personal data' },
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
  help_requests: { fate: 'purged', because: 'goes with its session' },
  help_messages: { fate: 'purged', because: 'what was written while it went on' },
  help_attendances: { fate: 'purged', because: 'who was there; goes with its session' },
  usage_entries: {
    fate: 'kept',
    because: 'what providers cost the institution; no content, no key back to a person',
  },
}
