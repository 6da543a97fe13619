import { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { ZodError } from 'zod'

const parseSeconds = (value: string | null | undefined): number | null => {
  if (!value) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

/** Longest wait that a provider may ask for; beyond it, the pipeline's own pauses decide. */
const longestWaitMs = 3_600_000

/** What the provider asked us to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds or a date). */
const retryAfterOf = (error: APIError): number | null => {
  const exact = Number(error.headers?.get('retry-after-ms') ?? Number.NaN)
  const asked = Number.isFinite(exact)
    ? Math.max(0, exact)
    : parseSeconds(error.headers?.get('retry-after'))
  return asked === null ? null : Math.min(asked, longestWaitMs)
}

/** The line broke while the answer was being read: fetch says so by a TypeError with a cause. */
const isBrokenLine = (error: unknown): boolean =>
  error instanceof TypeError && error.cause instanceof Error

/** What came is no answer in the protocol's form: a proxy's page, half a document. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof ZodError

/** A key that is being changed, a busy line, a model that is being put up: the same request may succeed later. */
const mendable = new Set([401, 403, 404, 408, 409, 429])

/**
 * Is it worth trying again, and when? Null: the request itself is wrong, or it is no error of the provider. What the
 * provider wrote is never repeated: it may hold what was sent.
 */
export const passing = (error: unknown): { message: string; retryAfterMs?: number } | null => {
  if (error instanceof APIUserAbortError) return { message: 'The provider took too long' }
  if (error instanceof APIConnectionError || isBrokenLine(error))
    return { message: 'The provider could not be reached' }
  if (isNoAnswer(error)) return { message: 'The provider gave an answer of another form' }
  if (!(error instanceof APIError)) return null
  const status = error.status ?? 0
  if (status < 500 && !mendable.has(status)) return null
  const retryAfterMs = retryAfterOf(error)
  const message = `The provider answered ${status}`
  return retryAfterMs === null ? { message } : { message, retryAfterMs }
}
