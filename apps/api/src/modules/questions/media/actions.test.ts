import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { films, ownQuestion, sendMedia } from '../../../testing/library.ts'
import { withPictures } from '../../../testing/pictures.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(() => world.close())

const newQuestion = async () => (await world.as(owner).questions.create(ownQuestion)).questionId
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHow would you explain it?\n'

const get = async (url: string, headers: Record<string, string> = {}, actor = candidate) =>
  world.app.inject({ url, headers: { ...headers, cookie: await world.cookieOf(actor) } })

const stored = async () => {
  const folder = join(world.config.DATA_DIR, 'recordings', owner.institutionId, 'library')
  return Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
}

test('a recording that a browser made is taken, sealed, and played to members piece by piece', async () => {
  const questionId = await newQuestion()
  const answer = await sendMedia(world, owner, questionId, await withPictures(await films.sound()))
  expect(answer.statusCode, answer.body).toBe(200)
  const { media, version } = await world.as(owner).questions.detail({ questionId })
  expect({ media, version }).toMatchObject({
    version: 2,
    media: { origin: 'own', kind: 'video', captionsUrl: null },
  })
  const whole = await get(media?.url ?? '')
  expect([whole.statusCode, whole.headers['content-type']]).toEqual([200, 'video/webm'])
  expect(whole.rawPayload.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  const size = whole.rawPayload.byteLength
  const part = await get(media?.url ?? '', { range: `bytes=100-${size - 100}` })
  expect([part.statusCode, part.headers['content-range']]).toEqual([
    206,
    `bytes 100-${size - 100}/${size}`,
  ])
  expect(part.rawPayload.equals(whole.rawPayload.subarray(100, size - 99))).toBe(true)
  for (const bytes of await stored()) expect(bytes.includes('webm')).toBe(false)
})

test('the content decides and not the name: an MP4 with H.264 or AAC is one, whatever it is called', async () => {
  const questionId = await newQuestion()
  expect((await sendMedia(world, owner, questionId, await films.mp4())).statusCode).toBe(200)
  const { media } = await world.as(owner).questions.detail({ questionId })
  const played = await get(media?.url ?? '')
  expect(played.headers['content-type']).toMatch(/mp4$/)
  expect(media?.durationMs).toBeGreaterThan(1000)
})

test.each([
  ['words', Buffer.from('<script>alert(1)</script>'), 'question.mediaUnreadable'],
  ['nothing', Buffer.alloc(0), 'question.mediaUnreadable'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'question.mediaUnreadable'],
])('%s are no recording, and nothing is left of them', async (_what, bytes, code) => {
  const questionId = await newQuestion()
  const before = (await stored()).length
  const answer = await sendMedia(world, owner, questionId, bytes)
  expect(answer.json()).toMatchObject({ refusal: { code } })
  expect(answer.statusCode).toBe(415)
  expect((await stored()).length).toBe(before)
  expect(await world.as(owner).questions.detail({ questionId })).toMatchObject({ version: 1 })
})

test('a file that is cut off at its beginning or claims to be huge is told apart from a mistake of ours', async () => {
  const questionId = await newQuestion()
  const whole = await films.mp4()
  const half = await sendMedia(world, owner, questionId, whole.subarray(0, 400))
  expect(half.statusCode).toBe(415)
  const huge = await sendMedia(world, owner, questionId, Buffer.alloc(64 * 1024 * 1024 + 1))
  expect(huge.statusCode).toBe(413)
})

test('captions are checked by parsing and go with the recording; the line at fault is named', async () => {
  const questionId = await newQuestion()
  const set = (text: string | null) =>
    world.as(owner).questions.setCaptions({ questionId, captions: text })
  expect(await refusalOf(set(captions))).toBe('question.noMedia')
  await sendMedia(world, owner, questionId, await films.sound())
  await expect(set('WEBVTT\n\n1 --> 2\nHi')).rejects.toMatchObject({
    cause: { code: 'question.captionsInvalid', details: { line: 3, problem: 'noTimes' } },
  })
  const { media, version } = await set(captions)
  expect(version).toBe(3)
  const told = await get(media?.captionsUrl ?? '')
  expect([told.statusCode, told.headers['content-type'], told.body]).toEqual([
    200,
    'text/vtt; charset=utf-8',
    captions,
  ])
  expect((await set(null)).media?.captionsUrl).toBeNull()
})

test('new words take a recording away, unless whoever writes says that it still fits', async () => {
  const questionId = await newQuestion()
  await sendMedia(world, owner, questionId, await films.sound())
  const reworded = (basedOn: number, text: string, keepsRecording: boolean) =>
    world.as(owner).questions.change({
      questionId,
      basedOn,
      keepsRecording,
      content: { ...ownQuestion, text },
    })
  const kept = await reworded(
    2,
    'How would you explain a balance sheet to a friend of yours?',
    true,
  )
  expect(kept.media).toMatchObject({ origin: 'own' })
  const gone = await reworded(3, 'How would you explain a cash flow?', false)
  expect(gone.media).toBeNull()
})

test('a session keeps the question exactly as it was asked: text, timing, media and captions', async () => {
  const questionId = await newQuestion()
  const sound = await films.sound()
  await sendMedia(world, owner, questionId, sound)
  await world.as(owner).questions.setCaptions({ questionId, captions })
  await world.inside(owner.institutionId, (db) =>
    db
      .updateTable('kitQuestions')
      .set({ questionId, thinkSeconds: 20, answerSeconds: 60 })
      .where('position', '=', 1)
      .execute(),
  )
  const [kit] = await world.as(candidate).kits.cards()
  const { sessionId } = await world.as(candidate).sessions.start({ kitId: kit?.kitId ?? '' })
  await world.as(candidate).sessions.step({ sessionId, step: 'begin' })
  const run = async () => (await world.as(candidate).sessions.run({ sessionId })).questions[0]
  const asked = await run()
  const heard = await get(asked?.mediaUrl ?? '')
  expect(asked).toMatchObject({
    thinkSeconds: 20,
    answerSeconds: 60,
    asked: { text: ownQuestion.text, version: 3 },
  })

  // The library goes on: other media, other captions, other words and times, and into the archive.
  await sendMedia(world, owner, questionId, await films.mp4())
  await world
    .as(owner)
    .questions.setCaptions({ questionId, captions: captions.replace('it', 'that') })
  const content = {
    ...ownQuestion,
    text: 'Quite another question?',
    thinkSeconds: 5,
    answerSeconds: 15,
  }
  await world.as(owner).questions.change({ questionId, basedOn: 5, keepsRecording: false, content })
  await world.as(owner).questions.archive({ questionId, isArchived: true })

  expect(await run()).toEqual(asked)
  const again = await get(asked?.mediaUrl ?? '')
  expect(again.statusCode).toBe(200)
  expect(again.rawPayload.equals(heard.rawPayload)).toBe(true)
  expect((await get(asked?.captionsUrl ?? '')).body).toBe(captions)
})

test('a session from before questions had versions plays what its question was then', async () => {
  const [kit] = await world.as(candidate).kits.cards()
  const { sessionId } = await world.as(candidate).sessions.start({ kitId: kit?.kitId ?? '' })
  await world.as(candidate).sessions.step({ sessionId, step: 'begin' })
  await world.inside(owner.institutionId, async (db) => {
    const row = await db
      .selectFrom('sessionQuestions')
      .select('asked')
      .where('sessionId', '=', sessionId)
      .where('position', '=', 2)
      .executeTakeFirstOrThrow()
    const { version: _version, hasCaptions: _hasCaptions, ...asked } = row.asked
    await db
      .updateTable('sessionQuestions')
      .set({ asked: JSON.stringify(asked) as never })
      .where('sessionId', '=', sessionId)
      .where('position', '=', 1)
      .execute()
  })
  const [first] = (await world.as(candidate).sessions.run({ sessionId })).questions
  expect(first?.mediaUrl).toMatch(/\/media\?version=1$/)
  expect((await get(first?.mediaUrl ?? '')).headers['content-type']).toBe('audio/webm')
  expect((await get(first?.captionsUrl ?? '')).body).toMatch(/^WEBVTT/)
})

test('a file of another institution is not found', async () => {
  const questionId = await newQuestion()
  await sendMedia(world, owner, questionId, await films.sound())
  const stranger = await world.member(await world.found('second'), 'owner')
  const { media } = await world.as(owner).questions.detail({ questionId })
  expect((await get(media?.url ?? '', {}, stranger)).statusCode).toBe(404)
})
