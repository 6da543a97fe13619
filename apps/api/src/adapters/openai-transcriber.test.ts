import { TranscriberUnavailable } from '@app/coach/transcriber'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  failure,
  openaiServer,
  speechOf,
  type OpenaiServer,
  type Scripted,
} from '../testing/openai-server.ts'
import { openaiTranscriber } from './openai-transcriber.ts'

let server: OpenaiServer
beforeAll(async () => {
  server = await openaiServer()
})
afterEach(() => {
  server.asked.length = 0
})
afterAll(() => server.close())

const said = 'We found eleven errors, and the auditor signed.'
const request = {
  audio: new TextEncoder().encode('the sound of one answer'),
  mime: 'audio/webm;codecs=opus',
  language: 'en-GB',
}
const transcriberOf = (model: string, timeoutMs = 5000) =>
  openaiTranscriber({ apiKey: 'a key', baseURL: server.url, model, timeoutMs })

const transcribe = (...script: Scripted[]) => {
  server.script(...script)
  return transcriberOf('whisper-1').transcribe(request)
}

const unavailable = async (work: Promise<unknown>): Promise<TranscriberUnavailable> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (error instanceof TranscriberUnavailable) return error
  throw error
}

/** The fields of a form, by name. A file is told by its name and type. */
const formOf = async (body: Buffer, contentType: string): Promise<Record<string, string>> => {
  const headers = { 'content-type': contentType }
  const form = await new Response(new Uint8Array(body), { headers }).formData()
  return Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      value instanceof File ? `${value.name} ${value.type} ${value.size}` : value,
    ]),
  )
}

test('[P54] words and their times come back, and nothing else of what a server tells', async () => {
  const heard = await transcribe(speechOf(said, 8))
  expect(Object.keys(heard).toSorted()).toEqual(['language', 'recognisedBy', 'seconds', 'words'])
  expect(heard).toMatchObject({
    language: 'en-GB',
    recognisedBy: `${new URL(server.url).host} whisper-1`,
    seconds: 8,
  })
  expect(heard.words[3]).toEqual({ text: 'errors,', startMs: 3000, endMs: 4000 })
  for (const word of heard.words)
    expect(Object.keys(word).toSorted()).toEqual(['endMs', 'startMs', 'text'])
  expect(JSON.stringify(heard)).not.toMatch(/emotion|nervous|speaker|accent|Wales|probab/i)
})

test('[P37] the sound, its language and the wish for word times go out, and nothing else', async () => {
  await transcribe(speechOf(said, 8))
  const [asked] = server.asked
  expect(asked?.path).toBe('/v1/audio/transcriptions')
  const form = await formOf(asked?.body ?? Buffer.alloc(0), asked?.headers['content-type'] ?? '')
  expect(form).toEqual({
    file: `answer.webm audio/webm;codecs=opus ${request.audio.byteLength}`,
    model: 'whisper-1',
    language: 'en',
    response_format: 'verbose_json',
    'timestamp_granularities[]': 'word',
  })
})

test('punctuation is put back only where the running text has as many words', async () => {
  const speech = speechOf(said, 8) as { body: { text: string } }
  const heard = await transcribe({ body: { ...speech.body, text: `Well. ${said}` } })
  expect(heard.words.map((word) => word.text)).toContain('errors')
})

test('a model without word times gives words without times', async () => {
  server.script({ body: { text: said, usage: { type: 'duration', seconds: 8 } } })
  const heard = await transcriberOf('gpt-4o-mini-transcribe').transcribe(request)
  expect(heard.words[3]).toEqual({ text: 'errors,', startMs: null, endMs: null })
  const [asked] = server.asked
  const form = await formOf(asked?.body ?? Buffer.alloc(0), asked?.headers['content-type'] ?? '')
  expect(form['response_format']).toBe('json')
})

test('silence gives no words', async () => {
  expect((await transcribe({ body: { text: '', duration: 3, words: [] } })).words).toEqual([])
})

describe('a failure', () => {
  test.each([400, 413, 415, 422])('of %i is final: the recording is not taken', async (status) => {
    expect((await unavailable(transcribe(failure(status)))).final).toBe(true)
  })

  test.each([429, 500, 503, 401, 404])('of %i is not', async (status) => {
    const error = await unavailable(transcribe(failure(status, { 'retry-after': '3' })))
    expect(error).toMatchObject({ final: false, retryAfterMs: 3000 })
  })

  test.each(['reset', 'hang', 'stall'] as const)('by a %s is not', async (how) => {
    server.script(how)
    const transcribing = transcriberOf('whisper-1', 150).transcribe(request)
    expect((await unavailable(transcribing)).final).toBe(false)
  })

  test.each(['{"text": "We fou', { words: 'many' }])('by the answer %o is not', async (body) => {
    expect((await unavailable(transcribe({ body }))).final).toBe(false)
  })

  test('asks once per call: the pipeline decides about asking again', async () => {
    await unavailable(transcribe(failure(500), speechOf(said, 8)))
    expect(server.asked).toHaveLength(1)
  })
})
