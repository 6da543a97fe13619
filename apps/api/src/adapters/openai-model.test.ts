import { ModelUnavailable } from '@app/coach/model'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  answerWith,
  cutOff,
  failure,
  heldBack,
  openaiServer,
  refusal,
  usageOfAnswer,
  type Api,
  type OpenaiServer,
  type Scripted,
} from '../testing/openai-server.ts'
import { openaiModel } from './openai-model.ts'

let server: OpenaiServer
beforeAll(async () => {
  server = await openaiServer()
})
afterEach(() => {
  server.asked.length = 0
})
afterAll(() => server.close())

const request = {
  instructions: 'Rate the words on the scales.',
  input: 'Position 1\n<<<FENCE\nWe found eleven errors.\nFENCE>>>',
  schema: z.strictObject({ level: z.number().int().min(1).max(5).nullable() }),
  schemaName: 'coaching',
}
const modelOf = (api: Api, timeoutMs = 5000) =>
  openaiModel({ apiKey: 'a key', baseURL: server.url, model: 'some-model', api, timeoutMs })

const rate = (api: Api, ...script: Scripted[]) => {
  server.script(...script)
  return modelOf(api).rate(request)
}

/** How a call failed that may succeed later. Anything else is thrown. */
const unavailable = async (work: Promise<unknown>): Promise<ModelUnavailable> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (error instanceof ModelUnavailable) return error
  throw error
}

describe.each(['responses', 'chat'] as const)('by %s', (api) => {
  test('gives back the answer as JSON, with what it took', async () => {
    const answer = await rate(api, answerWith(api, { level: 4 }))
    expect(answer).toEqual({ kind: 'output', value: { level: 4 }, usage: usageOfAnswer })
    expect(modelOf(api)).toMatchObject({ provider: new URL(server.url).host, name: 'some-model' })
  })

  test('[P36][P37] sends the rules, the words and the shape of the answer, storage off, and nothing else', async () => {
    await rate(api, answerWith(api, { level: 4 }))
    const [asked] = server.asked
    expect(asked?.path).toBe(api === 'chat' ? '/v1/chat/completions' : '/v1/responses')
    expect(asked?.json?.['store']).toBe(false)
    const named = Object.keys(asked?.json ?? {}).toSorted()
    expect(named).toEqual(
      api === 'chat'
        ? ['max_completion_tokens', 'messages', 'model', 'response_format', 'store']
        : ['input', 'instructions', 'max_output_tokens', 'model', 'store', 'text'],
    )
    expect(asked?.body.includes('We found eleven errors.')).toBe(true)
  })

  test.each([
    ['text around the JSON', 'Here you are: {"level": 4}'],
    ['half of it', '{"level":'],
    ['nothing', ''],
  ])('hands %s on as it is: the coach judges it', async (_name, text) => {
    expect(await rate(api, answerWith(api, text))).toMatchObject({ kind: 'output', value: text })
  })

  test('hands JSON of another shape on: the coach judges it', async () => {
    const value = { level: 'excellent', hire: true }
    expect(await rate(api, answerWith(api, value))).toMatchObject({ kind: 'output', value })
  })

  test('tells a refusal, and what it took', async () => {
    const answer = await rate(api, refusal(api, 'I cannot help with that.'))
    expect(answer).toEqual({
      kind: 'refused',
      reason: 'I cannot help with that.',
      usage: usageOfAnswer,
    })
    expect(await rate(api, heldBack(api))).toMatchObject({ kind: 'refused' })
  })

  test('tells an answer that was cut off, and what it took', async () => {
    expect(await rate(api, cutOff(api))).toEqual({ kind: 'truncated', usage: usageOfAnswer })
  })

  test.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after-ms': '350' }, 350],
    [{ 'retry-after-ms': '350', 'retry-after': '7' }, 350],
    [{ 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 3_600_000],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('waits as long as a 429 with %o asks', async (headers, retryAfterMs) => {
    expect((await unavailable(rate(api, failure(429, headers)))).retryAfterMs).toBe(retryAfterMs)
  })

  test.each([500, 502, 503, 529, 408, 401, 403, 404])(
    'may try again after a %i',
    async (status) => {
      const error = await unavailable(rate(api, failure(status)))
      expect(error.message).toBe(`The provider answered ${status}`)
    },
  )

  test('does not try again where the request itself is wrong', async () => {
    await expect(rate(api, failure(400))).rejects.not.toBeInstanceOf(ModelUnavailable)
  })

  test.each(['reset', 'hang', 'stall'] as const)('may try again after a %s', async (how) => {
    server.script(how)
    const error = await unavailable(modelOf(api, 150).rate(request))
    expect(error.message).toMatch(/could not be reached|too long/)
  })

  test.each([
    ['half a document', '{"id": "resp_1", "out', {}],
    ['another document', { hello: 'world' }, {}],
    ['a page', '<html>Bad gateway</html>', { 'content-type': 'text/html' }],
  ])('may try again after %s instead of an answer', async (_name, body, headers) => {
    const error = await unavailable(rate(api, { body, headers }))
    expect(error.message).toBe('The provider gave an answer of another form')
  })

  test('asks once per call: the pipeline decides about asking again', async () => {
    await unavailable(rate(api, failure(500), answerWith(api, { level: 4 })))
    expect(server.asked).toHaveLength(1)
  })

  test('does not repeat what the provider wrote about a failure', async () => {
    const error = await unavailable(rate(api, failure(500)))
    expect(error.message).not.toContain('Something about what was sent')
  })

  test('does without counts where a server gives none', async () => {
    const { body } = answerWith(api, { level: 4 }) as { body: Record<string, unknown> }
    delete body['usage']
    const answer = await rate(api, { body })
    expect(answer.usage).toMatchObject({ inputTokens: 0, outputTokens: 0 })
  })
})

test('may try again where the provider itself says that it gave up', async () => {
  const { body } = answerWith('responses', '') as { body: Record<string, unknown> }
  const error = await unavailable(rate('responses', { body: { ...body, status: 'failed' } }))
  expect(error.message).toBe('The provider gave up on the call')
})
