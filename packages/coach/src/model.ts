import type { z } from 'zod'

/** Tokens that one call used, as the provider counted them. */
export type ModelUsage = {
  inputTokens: number
  outputTokens: number
  /** The part of inputTokens that the provider served from its cache, where it says so. */
  cachedInputTokens?: number | undefined
}

/** What is asked of a language model. Text only: there is no place for audio, pictures or a voice (rule 9). */
export type ModelRequest = {
  /** The rules of the task. Written by us alone; never holds a candidate's words. */
  instructions: string
  /** Questions and fenced transcripts, as data. */
  input: string
  /** The shape of the answer; also sent to the provider as a JSON schema. */
  schema: z.ZodType
  schemaName: string
  signal?: AbortSignal | undefined
}

/**
 * `output`: the parsed JSON, or the text itself where it is not JSON (`readRating` judges it).
 * `refused`: the model declined. `truncated`: the answer was cut off before its end.
 */
export type ModelAnswer =
  | { kind: 'output'; value: unknown; usage: ModelUsage }
  | { kind: 'refused'; reason: string; usage: ModelUsage }
  | { kind: 'truncated'; usage: ModelUsage }

/** A language model as the coach sees it. */
export type Model = {
  /** Who runs it, for example `openai`. Kept with every result. */
  readonly provider: string
  /** Its name at the provider. Kept with every result. */
  readonly name: string
  /**
   * One call. The adapter must switch the provider's storage off.
   * @throws ModelUnavailable on timeouts, 429, 5xx and network failures: worth trying again.
   */
  rate(request: ModelRequest): Promise<ModelAnswer>
}

/** The model cannot be reached now. `retryAfterMs` is what the provider asked for, if it said. */
export class ModelUnavailable extends Error {
  readonly retryAfterMs: number | null
  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'ModelUnavailable'
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
