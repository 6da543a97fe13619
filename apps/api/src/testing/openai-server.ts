import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it arrived: `json` is null where the body is none (a recording in a form). */
export type Asked = {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  json: Record<string, unknown> | null
}

/**
 * How the server answers: a body in the protocol's form, or something that goes wrong on the way. `hang`: no answer at
 * all; `stall`: the first bytes of one; `reset`: the connection is cut.
 */
export type Scripted =
  | 'hang'
  | 'stall'
  | 'reset'
  | { status?: number; headers?: Record<string, string>; body: unknown }

/** Thought up when the request is there; a promise keeps the asker waiting until it is fulfilled. */
type Answering = Scripted | ((asked: Asked) => Scripted | Promise<Scripted>)

export type OpenaiServer = {
  url: string
  asked: Asked[]
  /** Says how the next requests are answered; the last one stays. */
  script: (...answers: Answering[]) => void
  close: () => Promise<void>
}

const jsonOf = (body: Buffer): Record<string, unknown> | null => {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A local server that speaks the wire format of OpenAI's interface, as far as the script says. */
export const openaiServer = async (): Promise<OpenaiServer> => {
  const asked: Asked[] = []
  let script: Answering[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    const answerIt = async () => {
      const body = Buffer.concat(parts)
      const { headers, url = '' } = request
      const one = { path: url, headers, body, json: jsonOf(body) }
      asked.push(one)
      const next = script.length > 1 ? script.shift() : script[0]
      const answer = typeof next === 'function' ? await next(one) : next
      if (answer === undefined || answer === 'hang') return
      if (answer === 'reset') {
        request.socket.destroy()
        return
      }
      if (answer === 'stall') {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write('{"id":')
        return
      }
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json',
        'x-request-id': 'request-of-the-fixture',
        ...answer.headers,
      })
      response.end(text)
    }
    request.on('end', () => void answerIt())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    script: (...answers) => {
      script = answers
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type Api = 'responses' | 'chat'

const responded = (content: object[], rest: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  output: [
    { type: 'reasoning', id: 'rs_1', summary: [] },
    { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content },
  ],
  usage: {
    input_tokens: 1200,
    input_tokens_details: { cached_tokens: 1000 },
    output_tokens: 300,
    output_tokens_details: { reasoning_tokens: 64 },
    total_tokens: 1500,
  },
  ...rest,
})
const chatted = (message: object, finishReason = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: finishReason, message: { role: 'assistant', ...message } }],
  usage: {
    prompt_tokens: 1200,
    prompt_tokens_details: { cached_tokens: 1000 },
    completion_tokens: 300,
    total_tokens: 1500,
  },
})

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** What the tests count on: every answer of the fixture says that it took these. */
export const usageOfAnswer = { inputTokens: 1200, outputTokens: 300, cachedInputTokens: 1000 }

export const answerWith = (api: Api, value: unknown): Scripted => {
  const text = textOf(value)
  return {
    body:
      api === 'chat'
        ? chatted({ content: text, refusal: null })
        : responded([{ type: 'output_text', text, annotations: [] }]),
  }
}

export const refusal = (api: Api, reason: string): Scripted => ({
  body:
    api === 'chat'
      ? chatted({ content: null, refusal: reason })
      : responded([{ type: 'refusal', refusal: reason }]),
})

export const cutOff = (api: Api): Scripted => ({
  body:
    api === 'chat'
      ? chatted({ content: '{"competencies":' }, 'length')
      : responded([{ type: 'output_text', text: '{"competencies":', annotations: [] }], {
          status: 'incomplete',
          incomplete_details: { reason: 'max_output_tokens' },
        }),
})

export const heldBack = (api: Api): Scripted => ({
  body:
    api === 'chat'
      ? chatted({ content: '' }, 'content_filter')
      : responded([], {
          status: 'incomplete',
          incomplete_details: { reason: 'content_filter' },
        }),
})

export const failure = (status: number, headers: Record<string, string> = {}): Scripted => ({
  status,
  headers,
  body: { error: { message: 'Something about what was sent', type: 'error', code: null } },
})

/** Recognised speech in verbose form, with what else such servers like to add. */
export const speechOf = (text: string, seconds: number): Scripted => {
  const words = text.split(' ')
  return {
    body: {
      task: 'transcribe',
      language: 'english',
      duration: seconds,
      text,
      words: words.map((word, index) => ({
        word: ` ${word.replaceAll(/[.,]/g, '')}`,
        start: (index * seconds) / words.length,
        end: ((index + 1) * seconds) / words.length,
        probability: 0.7,
        speaker: 'female, about 30, from Wales',
        emotion: 'nervous',
      })),
      segments: [{ id: 0, avg_logprob: -0.3, no_speech_prob: 0.01, tone: 'enthusiastic' }],
      speaker_accent: 'Welsh',
    },
  }
}
