import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from './actor.ts'
import { testWorld, type TestWorld } from './testing.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  candidate = await world.member(institutionId, 'candidate', { name: 'Ada' })
  await world.accept(candidate)
})
afterAll(() => world.close())

const media = (name: string) =>
  readFile(new URL(`../../../tooling/e2e/media/${name}`, import.meta.url))

const upload = async (cookie: string, recordingId: string, bytes: Buffer) => {
  const headers = { cookie, origin: world.config.PUBLIC_URL, 'tus-resumable': '1.0.0' }
  const url = `/api/recordings/uploads/${recordingId}`
  const metadata = `recordingId ${Buffer.from(recordingId).toString('base64')}`
  const created = await world.app.inject({
    method: 'POST',
    url: '/api/recordings/uploads',
    headers: { ...headers, 'upload-defer-length': '1', 'upload-metadata': metadata },
  })
  expect(created.statusCode).toBe(201)
  for (let offset = 0; offset < bytes.length; offset += 250_000) {
    const piece = bytes.subarray(offset, offset + 250_000)
    const last = offset + piece.length === bytes.length
    const sent = await world.app.inject({
      method: 'PATCH',
      url,
      headers: {
        ...headers,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...(last ? { 'upload-length': String(bytes.length) } : {}),
      },
      body: piece,
    })
    expect(sent.statusCode, sent.body).toBe(204)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await world.as(candidate).recordings.confirm({ recordingId, sha256, byteCount: bytes.length })
}

test('a candidate answers, writes down what they said, rates themselves and reads a report with evidence', async () => {
  const api = world.as(candidate)
  const cookie = await world.cookieOf(candidate)
  const kit = (await api.kits.cards())[0]
  if (!kit) throw new Error('no kit')
  const { sessionId } = await api.sessions.start({ kitId: kit.kitId })
  await api.sessions.step({ sessionId, step: 'begin' })
  const answers: string[] = []
  for (let position = 1; position <= kit.questionCount; position += 1) {
    await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
    await api.sessions.stepQuestion({ sessionId, position, step: 'think' })
    const take = await api.sessions.startAnswer({
      sessionId,
      position,
      mime: 'audio/webm;codecs=opus',
      hasVideo: false,
    })
    await api.sessions.stopAnswer({ answerId: take.answerId })
    await upload(
      cookie,
      take.recordingId,
      await media(position === 2 ? 'weak.webm' : 'strong.webm'),
    )
    await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
    answers.push(take.answerId)
  }
  await api.sessions.step({ sessionId, step: 'complete' })
  await world.runJobs()
  const waiting = await api.reports.mine({ sessionId })
  expect(waiting.reportState).toBe('waitingForWords')
  expect(waiting.report?.answers[0]?.figures?.pauses.length).toBeGreaterThan(0)

  const text = `In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books of four years. I split the ledger into terms and I wrote a short script. We found eleven errors. The auditor signed without a remark and the grant was renewed.`
  for (const answerId of answers) await api.transcripts.write({ answerId, origin: 'typed', text })
  await world.runJobs()
  const closed = await api.reports.mine({ sessionId })
  expect(closed.reportState).toBe('ready')
  expect(closed.report?.coaching).toBeNull()
  const levels = { structure: 4, relevance: 4, specificity: 4, clarity: 4, delivery: 3 }
  const open = await api.reports.rateSelf({ sessionId, rating: { levels, note: '' } })
  expect(open.report?.coaching?.competencies).toHaveLength(5)
  expect(open.playback).toHaveLength(kit.questionCount)

  const played = await world.app.inject({
    url: open.playback[0]?.url ?? '',
    headers: { cookie, range: 'bytes=0-99' },
  })
  expect(played.statusCode).toBe(206)
  expect(played.rawPayload.length).toBe(100)

  const owner = await world.member(institutionId, 'owner')
  const guessed = await world.app.inject({
    url: open.playback[0]?.url ?? '',
    headers: { cookie: await world.cookieOf(owner) },
  })
  expect(guessed.statusCode).toBe(404)
  const read = await world.as(owner).reports.ofCandidate({ sessionId })
  expect(JSON.stringify(read)).not.toMatch(/\/media|recordingId/)
  const elsewhere = await world.member(await world.found('second'), 'owner')
  await expect(world.as(elsewhere).reports.ofCandidate({ sessionId })).rejects.toThrow(
    'session.notFound',
  )
})
