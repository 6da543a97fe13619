import { z } from 'zod'
import { Id, Instant } from './instants.ts'

/** What a key of an institution's own programs may read. None reads a recording, a word that was said, or a level. */
export const apiScopes = ['cohorts.read', 'people.read', 'sessions.read'] as const
export const ApiScope = z.enum(apiScopes)
export type ApiScope = z.infer<typeof ApiScope>

/** After so many days a key ends, whoever forgot it. */
export const keyDays = [30, 90, 365] as const
export const KeyDays = z.literal(keyDays)
export type KeyDays = z.infer<typeof KeyDays>

export const apiKeyStates = ['open', 'expired', 'revoked'] as const

export const ApiKey = z.object({
  apiKeyId: Id,
  name: z.string(),
  scopes: z.array(ApiScope),
  /** The last four characters of the key. */
  ending: z.string(),
  state: z.enum(apiKeyStates),
  createdBy: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

export const NewApiKey = z.strictObject({
  name: z.string().trim().min(2).max(80),
  scopes: z.array(ApiScope).min(1).max(apiScopes.length),
  days: KeyDays,
})
export type NewApiKey = z.infer<typeof NewApiKey>
