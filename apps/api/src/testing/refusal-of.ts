import { Refused } from '@app/domain/refusals'
import { ZodError } from 'zod'

/** What somebody is told: `let in`, or the code of the refusal. Anything else is a bug, and thrown. */
export const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'let in'
  } catch (error) {
    if (error instanceof Refused) return error.code
    if (error instanceof Error && error.cause instanceof Refused) return error.cause.code
    // Input that a schema did not take.
    if (error instanceof Error && error.cause instanceof ZodError) return 'request.invalid'
    throw error
  }
}
