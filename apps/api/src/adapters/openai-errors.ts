import { APIConnectionError, APIError } from 'openai'

const parseSeconds = (value: string | null | undefined): number | null => {
  if (!value) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

/** What the provider asked us to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds or a date). */
const retryAfterOf = (error: APIError): number | null => {
  const exact = Number(error.headers?.get('retry-after-ms') ?? Number.NaN)
  return Number.isFinite(exact) ? exact : parseSeconds(error.headers?.get('retry-after'))
}

/** Is it worth trying again, and when? Null: the request itself is wrong, or it is no error of the provider. */
export const passing = (error: unknown): { message: string; retryAfterMs?: number } | null => {
  if (error instanceof APIConnectionError)
    return { message: `The provider could not be reached: ${error.message}` }
  if (!(error instanceof APIError)) return null
  const status = error.status ?? 0
  if (status !== 408 && status !== 409 && status !== 429 && status < 500) return null
  const retryAfterMs = retryAfterOf(error)
  const message = `The provider answered ${status}`
  return retryAfterMs === null ? { message } : { message, retryAfterMs }
}
