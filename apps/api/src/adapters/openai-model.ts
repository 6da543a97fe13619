import { ModelUnavailable, type Model, type ModelAnswer, type ModelRequest } from '@app/coach/model'
import type OpenAI from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import { z } from 'zod'
import { openaiClient, providerOf, within, type Endpoint } from './openai-client.ts'
import { passing } from './openai-errors.ts'

// Leaves: questions and the words of a candidate's answers, with no name, e-mail or id. Never audio, video or a voice.
// Allowed by: model providers get the least text needed, with storage turned off (`store: false` on every call).

type Options = Endpoint & { model: string; api: 'responses' | 'chat' }

/** Tokens of an answer at most; a model that thinks before it writes counts its thoughts in. */
const longestAnswer = 16_000

/** The text as JSON, or as it is where it is none: the coach judges it. */
const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** What we read of an answer. Compatible servers leave things out, and add others. */
const Count = z.number().int().min(0).catch(0)
const Part = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  refusal: z.string().optional(),
})
const Responded = z.looseObject({
  status: z.string().nullish(),
  incomplete_details: z.looseObject({ reason: z.string().nullish() }).nullish(),
  output: z.array(z.looseObject({ type: z.string(), content: z.array(Part).nullish() })),
  usage: z
    .looseObject({
      input_tokens: Count,
      output_tokens: Count,
      input_tokens_details: z.looseObject({ cached_tokens: Count }).nullish(),
    })
    .nullish(),
})
const Chatted = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .looseObject({
      prompt_tokens: Count,
      completion_tokens: Count,
      prompt_tokens_details: z.looseObject({ cached_tokens: Count }).nullish(),
    })
    .nullish(),
})

const filtered = 'The provider’s content filter held the answer back.'

const byResponses = async (
  client: OpenAI,
  options: Options,
  request: ModelRequest,
): Promise<ModelAnswer> => {
  const body: OpenAI.Responses.ResponseCreateParamsNonStreaming = {
    model: options.model,
    store: false,
    instructions: request.instructions,
    input: request.input,
    text: { format: zodTextFormat(request.schema, request.schemaName) },
    max_output_tokens: longestAnswer,
  }
  // Not `client.responses.create`: it trips over an answer that is no object.
  const signal = within(options.timeoutMs, request.signal)
  const raw = await client.post<unknown>('/responses', { body, signal })
  const response = Responded.parse(raw)
  const usage = {
    inputTokens: response.usage?.input_tokens ?? 0,
    outputTokens: response.usage?.output_tokens ?? 0,
    cachedInputTokens: response.usage?.input_tokens_details?.cached_tokens,
  }
  if (response.status === 'failed') throw new ModelUnavailable('The provider gave up on the call')
  if (response.status === 'incomplete')
    return response.incomplete_details?.reason === 'content_filter'
      ? { kind: 'refused', reason: filtered, usage }
      : { kind: 'truncated', usage }
  const parts = response.output.flatMap((item) =>
    item.type === 'message' ? (item.content ?? []) : [],
  )
  const refusal = parts.find((part) => part.type === 'refusal')
  if (refusal) return { kind: 'refused', reason: refusal.refusal ?? '', usage }
  const text = parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join('')
  return { kind: 'output', value: valueOf(text), usage }
}

const byChat = async (
  client: OpenAI,
  options: Options,
  request: ModelRequest,
): Promise<ModelAnswer> => {
  const raw: unknown = await client.chat.completions.create(
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
    { signal: within(options.timeoutMs, request.signal) },
  )
  const completion = Chatted.parse(raw)
  const usage = {
    inputTokens: completion.usage?.prompt_tokens ?? 0,
    outputTokens: completion.usage?.completion_tokens ?? 0,
    cachedInputTokens: completion.usage?.prompt_tokens_details?.cached_tokens,
  }
  const [choice] = completion.choices
  if (choice?.message.refusal) return { kind: 'refused', reason: choice.message.refusal, usage }
  if (choice?.finish_reason === 'content_filter')
    return { kind: 'refused', reason: filtered, usage }
  if (choice?.finish_reason === 'length') return { kind: 'truncated', usage }
  return { kind: 'output', value: valueOf(choice?.message.content ?? ''), usage }
}

/** A language model behind an OpenAI-compatible endpoint. */
export const openaiModel = (options: Options): Model => {
  const client = openaiClient(options)
  return {
    provider: providerOf(options.baseURL),
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
