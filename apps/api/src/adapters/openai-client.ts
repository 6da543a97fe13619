import OpenAI from 'openai'

export type Endpoint = { apiKey: string; baseURL: string | undefined; timeoutMs: number }

/**
 * The SDK's own retries are off: it sends no idempotency key, so a repeated call could be paid twice; the pipeline tries
 * again by itself. Its log is off as well: at its most talkative it prints what was sent.
 */
export const openaiClient = ({ apiKey, baseURL, timeoutMs }: Endpoint): OpenAI =>
  new OpenAI({ apiKey, baseURL, timeout: timeoutMs, maxRetries: 0, logLevel: 'off' })

/** The SDK's time limit ends with the answer's first line; this one covers the answer's body as well. */
export const within = (timeoutMs: number, signal: AbortSignal | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])

/** Who runs the endpoint, as results name them. */
export const providerOf = (baseURL: string | undefined): string =>
  baseURL ? new URL(baseURL).host : 'openai'
