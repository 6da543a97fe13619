import { z } from 'zod'
import { accentInk } from './contrast.ts'
import { mailDomainIn, mostMailDomains } from './mail-domains.ts'
import { longestRetentionDays, defaultRetentionDays } from './retention.ts'
import { isTimeZone } from './time-zones.ts'

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** The forms of English that dates and numbers can be written in. Words come in English until a catalogue is added. */
export const locales = [
  'en-GB',
  'en-US',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-ZA',
] as const
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>

/** What a sign-in page may show of an institution before anyone has signed in. */
export const Branding = z.object({
  slug: z.string(),
  name: z.string(),
  accentColor: z.string(),
  /** Black or white, whichever can be read on the accent colour. */
  accentInk: z.string(),
  hasLogo: z.boolean(),
  locale: Locale,
})
export type Branding = z.infer<typeof Branding>

export const InstitutionSettings = z.object({
  name: z.string().trim().min(2).max(120),
  accentColor: z
    .string()
    // What is no colour has no contrast to check.
    .regex(/^#[0-9a-f]{6}$/, { abort: true })
    .refine((color) => accentInk(color) !== null, { error: 'institution.accentContrast' }),
  locale: Locale,
  /** Where the institution's clocks are: due times are entered and told in it. */
  timeZone: z.string().refine(isTimeZone),
  retentionDays: z.number().int().min(defaultRetentionDays).max(longestRetentionDays),
  aiEnabled: z.boolean(),
  wordsOnly: z.boolean(),
  /** Staff act here only with a second step at signing in. */
  requiresSecondFactor: z.boolean(),
  /** Whose addresses may join by a link or stand in a roster; none named: any. */
  mailDomains: z
    .array(z.string().refine((domain) => mailDomainIn(domain) === domain))
    .max(mostMailDomains),
})
export type InstitutionSettings = z.infer<typeof InstitutionSettings>
