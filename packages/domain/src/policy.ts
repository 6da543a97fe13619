import { z } from 'zod'

/** The version of the privacy notice that a candidate accepts before the first interview. A new text is a new version. */
export const policyVersion = '2026-11'

export const referralSources = [
  'careersService',
  'lecturer',
  'friend',
  'searchEngine',
  'socialMedia',
  'other',
] as const

/** What a candidate says and accepts before the first interview. Nothing more is collected (rule 1). */
export const PolicyAcceptance = z.strictObject({
  policyVersion: z.string(),
  name: z.string().trim().min(1).max(120),
  /** The job role or category that the candidate practises for. */
  jobRole: z.string().trim().min(2).max(80),
  referralSource: z.enum(referralSources).nullable(),
  /** Coaching by AI; false means figures, self-rating and staff feedback alone. */
  aiCoaching: z.boolean(),
})
export type PolicyAcceptance = z.infer<typeof PolicyAcceptance>
