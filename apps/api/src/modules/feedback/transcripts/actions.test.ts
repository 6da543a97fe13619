import { json } from '@app/db/json'
import { wordsOf } from '@app/domain/transcripts'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { openaiModel } from '../../../adapters/openai-model.ts'
import { openaiTranscriber } from '../../../adapters/openai-transcriber.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import {
  complete,
  interview,
  openReport,
  shortSpeech,
  strongText,
} from '../../../testing/interviews.ts'
import {
  failure,
  openaiServer,
  refusal,
  speechOf,
  type OpenaiServer,
} from '../../../testing/openai-server.ts'
import { pictureMark, withPictures } from '../../../testing/pictures.ts'

let server: OpenaiServer
let world: TestWorld
let institutionId: string
let candidate: Actor
beforeAll(async () => {
  server = await openaiServer()
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
beforeEach(async () => {
  server.asked.length = 0
  Object.assign(world.ports, { model: null, transcriber: null })
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const heard = 'We found eleven arrows and the auditor signed without a remark.'
const meant = 'We found eleven errors and the auditor signed without a remark.'
const endpoint = () => ({ apiKey: 'a key', baseURL: server.url, timeoutMs: 2000 })
const withTranscriber = () => {
  world.ports.transcriber = openaiTranscriber({ ...endpoint(), model: 'whisper-1' })
}
const texts = (words: { text: string }[] | undefined) => words?.map(({ text }) => text).join(' ')

test('[P59] a correction stands beside the original, and the report is made anew from it', async () => {
  const { sessionId, takes } = await interview(world, candidate, [{ text: heard }])
  await complete(world, candidate, sessionId)
  const before = await openReport(world, candidate, sessionId)
  const answerId = takes[0]?.answerId ?? ''
  const { transcripts, reports } = world.as(candidate)
  await transcripts.write({ answerId, origin: 'correction', text: strongText })
  await world.runJobs()
  const after = await reports.mine({ sessionId })
  expect(after.report?.version).toBe((before.report?.version ?? 0) + 1)
  expect(after.report?.answers[0]?.transcriptVersion).toBe(2)
  expect(after.report?.coaching?.provenance.inputsSha256).not.toBe(
    before.report?.coaching?.provenance.inputsSha256,
  )
  expect(texts(after.answers[0]?.transcript?.words)).toBe(strongText)
  expect(texts(after.answers[0]?.original?.words)).toBe(heard)
  const { versions } = await transcripts.ofAnswer({ answerId })
  expect(versions.map(({ version, origin }) => [version, origin])).toEqual([
    [1, 'typed'],
    [2, 'correction'],
  ])
})

test('[P59] what was recognised can be corrected before it is scored, and only the correction is scored', async () => {
  withTranscriber()
  world.ports.model = openaiModel({ ...endpoint(), model: 'some-model', api: 'responses' })
  server.script((asked) =>
    asked.path.includes('audio') ? speechOf(heard, 5) : refusal('responses', 'Not now.'),
  )
  const { sessionId, takes } = await interview(world, candidate, [{}])
  await world.runJobs()
  const answerId = takes[0]?.answerId ?? ''
  const { transcripts } = world.as(candidate)
  const recognised = (await transcripts.ofAnswer({ answerId })).versions[0]
  expect(recognised).toMatchObject({ origin: 'transcriber', version: 1 })
  expect(server.asked.map(({ path }) => path)).toEqual(['/v1/audio/transcriptions'])
  const corrected = await transcripts.write({ answerId, origin: 'correction', text: meant })
  // Where the words are the same, their times are kept.
  expect(corrected.words[4]).toEqual(recognised?.words[4])
  await complete(world, candidate, sessionId)
  const scored = server.asked.filter(({ path }) => path === '/v1/responses')
  expect(scored).toHaveLength(3)
  for (const { body } of scored) {
    expect(body.includes('eleven errors')).toBe(true)
    expect(body.includes('eleven arrows')).toBe(false)
  }
})

test('[P54] of a video the transcriber gets the sound alone, and the words become the first transcript', async () => {
  withTranscriber()
  server.script(speechOf(heard, 5))
  const video = await withPictures(await shortSpeech())
  expect(Buffer.from(video).includes(pictureMark)).toBe(true)
  const mime = 'video/webm;codecs=vp8,opus'
  const { sessionId, takes } = await interview(world, candidate, [{ bytes: video, mime }])
  await complete(world, candidate, sessionId)
  expect(server.asked).toHaveLength(1)
  expect(server.asked[0]?.body.includes(pictureMark)).toBe(false)
  expect(server.asked[0]?.body.includes('video')).toBe(false)
  const { versions } = await world
    .as(candidate)
    .transcripts.ofAnswer({ answerId: takes[0]?.answerId ?? '' })
  expect(texts(versions[0]?.words)).toBe(heard)
  expect(JSON.stringify(versions)).not.toMatch(/nervous|Wales|accent|enthusiastic/)
  expect((await world.as(candidate).reports.mine({ sessionId })).reportState).toBe('ready')
})

test('[P47] that sound was sent to a transcriber stands in the audit log, and on the bill of its institution', async () => {
  withTranscriber()
  server.script(speechOf(heard, 5))
  institutionId = await world.found('second')
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
  const { sessionId, takes } = await interview(world, candidate, [{}])
  await complete(world, candidate, sessionId)
  const owner = world.as(await world.member(institutionId, 'owner'))
  const { items } = await owner.audit.list({})
  const sent = items.filter(({ action }) => action === 'sound.sentToTranscriber')
  expect(sent).toMatchObject([{ subject: `recording:${takes[0]?.recordingId}` }])
  expect(await owner.usage.summary()).toMatchObject([
    { kind: 'transcription', model: 'whisper-1', calls: 1, audioSeconds: 5 },
  ])
})

test('speech that cannot be recognised is named, and the candidate writes down what they said instead', async () => {
  withTranscriber()
  server.script(failure(415))
  const { sessionId, takes } = await interview(world, candidate, [{}])
  await complete(world, candidate, sessionId)
  const { reports, transcripts } = world.as(candidate)
  const waiting = await reports.mine({ sessionId })
  expect(waiting.reportState).toBe('waitingForWords')
  expect(waiting.report?.missing).toMatchObject([{ step: 'transcribe', position: 1 }])
  expect(waiting.report?.missing[0]?.reason).toMatch(/could not be recognised/)
  await transcripts.write({ answerId: takes[0]?.answerId ?? '', origin: 'typed', text: strongText })
  await world.runJobs()
  const ready = await openReport(world, candidate, sessionId)
  expect(ready.reportState).toBe('ready')
  expect(ready.report?.coaching?.competencies).toHaveLength(5)
  expect(server.asked).toHaveLength(1)
})

test('a crash after the words came pays for no second hearing', async () => {
  withTranscriber()
  server.script(speechOf(heard, 5))
  const { sessionId } = await interview(world, candidate, [{}])
  const { storage } = world.ports
  let reads = 0
  world.ports.storage = {
    ...storage,
    read: (key, part) => {
      // The sound has been heard; the process dies while it is measured.
      reads += server.asked.length
      return reads === 1 ? Promise.reject(new Error('killed')) : storage.read(key, part)
    },
  }
  await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
  await expect(world.runJobs()).rejects.toThrow('killed')
  await world.runJobs()
  world.ports.storage = storage
  expect(server.asked).toHaveLength(1)
  expect((await world.as(candidate).reports.mine({ sessionId })).reportState).toBe('ready')
})

test('two tabs that write at once write two versions', async () => {
  const { takes } = await interview(world, candidate, [{}])
  const answerId = takes[0]?.answerId ?? ''
  const { transcripts } = world.as(candidate)
  await Promise.all([
    transcripts.write({ answerId, origin: 'typed', text: heard }),
    transcripts.write({ answerId, origin: 'typed', text: meant }),
  ])
  const { versions } = await transcripts.ofAnswer({ answerId })
  expect(versions.map(({ version }) => version)).toEqual([1, 2])
})

test('words that were written while the sound was being heard stay', async () => {
  server.script(speechOf(heard, 5))
  const { takes } = await interview(world, candidate, [{}])
  const answerId = takes[0]?.answerId ?? ''
  const { transcripts } = world.as(candidate)
  const outside = openaiTranscriber({ ...endpoint(), model: 'whisper-1' })
  world.ports.transcriber = {
    transcribe: async (request) => {
      await transcripts.write({ answerId, origin: 'typed', text: meant })
      return outside.transcribe(request)
    },
  }
  await world.runJobs()
  const { versions } = await transcripts.ofAnswer({ answerId })
  expect(versions.map(({ origin }) => origin)).toEqual(['typed'])
})

test('nobody needs fifty versions, and no script gets more', async () => {
  const { takes } = await interview(world, candidate, [{}])
  const answerId = takes[0]?.answerId ?? ''
  const { sessionId } = await world.inside(institutionId, (db) =>
    db
      .selectFrom('answers')
      .select('sessionId')
      .where('id', '=', answerId)
      .executeTakeFirstOrThrow(),
  )
  const version = (number: number) => ({
    answerId,
    sessionId,
    version: number,
    origin: 'typed' as const,
    language: 'en',
    words: json(wordsOf('once more')),
  })
  await world.inside(institutionId, (db) =>
    db
      .insertInto('transcripts')
      .values(Array.from({ length: 50 }, (_, index) => version(index + 1)))
      .execute(),
  )
  const write = world.as(candidate).transcripts.write({ answerId, origin: 'typed', text: 'again' })
  expect(await refusalOf(write)).toBe('request.tooMany')
})

test('captions that come late, or twice, do not take the place of words that stand already', async () => {
  const { takes } = await interview(world, candidate, [{ text: meant }])
  const answerId = takes[0]?.answerId ?? ''
  const { transcripts } = world.as(candidate)
  await transcripts.write({ answerId, origin: 'captions', text: heard })
  const { versions } = await transcripts.ofAnswer({ answerId })
  expect(versions.map(({ version, origin }) => [version, origin])).toEqual([[1, 'typed']])
})
