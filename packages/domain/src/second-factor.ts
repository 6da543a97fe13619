import { z } from 'zod'
import { Instant } from './instants.ts'

/** A code of an authenticator app (six digits), or a recovery code. Blanks and dashes are for the eye. */
export const SecondFactorCode = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/[\s-]/g, '').toUpperCase())
  .refine((code) => /^(\d{6}|[A-Z2-7]{10})$/.test(code), { error: 'secondFactor.wrongCode' })

/** What the account's page shows of it. */
export const SecondFactorState = z.object({
  since: Instant.nullable(),
  recoveryCodesLeft: z.number().int(),
  /** Whether turning it on takes the password: an account that signs in by link alone has none. */
  asksPassword: z.boolean(),
})
export type SecondFactorState = z.infer<typeof SecondFactorState>
