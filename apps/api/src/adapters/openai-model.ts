import { ModelUnavailable, type Model, type ModelAnswer, type ModelRequest } from '@app/coach/model'
import OpenAI from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import { passing } from './openai-errors.ts'

// Leaves: questions and the words of a candidate's answers, with no name, e-mail or id. Never audio, video or a voice.
// Allowed by: model providers get the least text needed, with storage turned off (`store: false` on every call).

type Options = {
  apiKey: string
  baseURL: string | undefined
  model: string
  api: 'responses' | 'chat'
  timeoutMs: number
}

const longestAnswer = 8000

/** The text as JSON, or as it is where it is none: the coach judges it. */
const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

const byResponses = async (
  client: OpenAI,
  options: Options,
  request: ModelRequest,
): Promise<ModelAnswer> => {
  const response = await client.responses.create(
    {
      model: options.model,
      store: false,
      instructions: request.instructions,
      input: request.input,
      text: { format: zodTextFormat(request.schema, request.schemaName) },
      max_output_tokens: longestAnswer,
    },
    { signal: request.signal },
  )
  const usage = {
    inputTokens: response.usage?.input_tokens ?? 0,
    outputTokens: response.usage?.output_tokens ?? 0,
    cachedInputTokens: response.usage?.input_tokens_details?.cached_tokens,
  }
  if (response.status === 'incomplete') return { kind: 'truncated', usage }
  for (const item of response.output) {
    if (item.type !== 'message') continue
    const refusal = item.content.find((part) => part.type === 'refusal')
    if (refusal) return { kind: 'refused', reason: refusal.refusal, usage }
  }
  return { kind: 'output', value: valueOf(response.output_text), usage }
}

const byChat = async (
  client: OpenAI,
  options: Options,
  request: ModelRequest,
): Promise<ModelAnswer> => {
  const completion = await client.chat.completions.create(
    {
      model: options.model,
      store: false,
      messages: [
        { role: 'system', content: request.instructions },
        { role: 'user', content: request.input },
      ],
      response_format: zodResponseFormat(request.schema, request.schemaName),
      max_completion_tokens: longestAnswer,
    },
    { signal: request.signal },
  )
  const usage = {
    inputTokens: completion.usage?.prompt_tokens ?? 0,
    outputTokens: completion.usage?.completion_tokens ?? 0,
    cachedInputTokens: completion.usage?.prompt_tokens_details?.cached_tokens,
  }
  const choice = completion.choices[0]
  if (choice?.message.refusal) return { kind: 'refused', reason: choice.message.refusal, usage }
  if (!choice || choice.finish_reason === 'length') return { kind: 'truncated', usage }
  return { kind: 'output', value: valueOf(choice.message.content ?? ''), usage }
}

/**
 * A language model behind an OpenAI-compatible endpoint. The SDK's own retries are off: it sends no idempotency key, so
 * a repeated call could be paid twice; the pipeline tries again by itself.
 */
export const openaiModel = (options: Options): Model => {
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseURL,
    timeout: options.timeoutMs,
    maxRetries: 0,
  })
  const provider = options.baseURL ? new URL(options.baseURL).host : 'openai'
  return {
    provider,
    name: options.model,
    rate: async (request) => {
      try {
        return await (options.api === 'chat' ? byChat : byResponses)(client, options, request)
      } catch (error) {
        const again = passing(error)
        if (!again) throw error
        const { message, ...wait } = again
        throw new ModelUnavailable(message, { ...wait, cause: error })
      }
    },
  }
}
