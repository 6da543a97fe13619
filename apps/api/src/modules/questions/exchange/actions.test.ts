import type { ImportPreview } from '@app/domain/library-archive'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { films, ownQuestion, sendMedia } from '../../../testing/library.ts'

let world: TestWorld
let giver: Actor
let taker: Actor
let questionId: string
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHow would you explain it?\n'
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  giver = await world.member(await world.found('giver'), 'owner')
  taker = await world.member(await world.found('taker'), 'owner')
  questionId = (await world.as(giver).questions.create(ownQuestion)).questionId
  await sendMedia(world, giver, questionId, await films.sound())
  await world.as(giver).questions.setCaptions({ questionId, captions })
  const content = { name: 'First round', description: '', category: 'finance' as const }
  const { kitId } = await world.as(giver).kits.create(content)
  await world.as(giver).kits.change({
    kitId,
    basedOn: 1,
    content,
    sharing: { forEverybody: true, cohortIds: [] },
    questions: [{ questionId, thinkSeconds: 5, answerSeconds: 30, retakes: 0 }],
  })
})
afterAll(() => world.close())

const madeArchive = async (): Promise<Uint8Array> => {
  const cookie = await world.cookieOf(giver)
  const answer = await world.app.inject({ url: '/api/library/export.zip', headers: { cookie } })
  expect(answer.statusCode).toBe(200)
  return new Uint8Array(answer.rawPayload)
}
let archive: Promise<Uint8Array> | undefined
const exported = (): Promise<Uint8Array> => (archive ??= madeArchive())

type Told = {
  status: number
  body: ImportPreview & { refusal?: { code: string; details: object } }
}
const post = async (path: string, bytes: Uint8Array, actor = taker): Promise<Told> => {
  const headers = {
    origin: world.config.PUBLIC_URL,
    cookie: await world.cookieOf(actor),
    'content-type': 'application/zip',
  }
  const url = `/api/library/${path}`
  const answer = await world.app.inject({ method: 'POST', url, headers, body: Buffer.from(bytes) })
  return { status: answer.statusCode, body: answer.json() }
}
const preview = (bytes: Uint8Array, actor = taker) => post('preview', bytes, actor)
const imported = (bytes: Uint8Array, plan: string) => post(`import?plan=${plan}`, bytes)
const refused = async (bytes: Uint8Array) => (await preview(bytes)).body.refusal

type Library = { questions: Record<string, unknown>[]; kits: Record<string, unknown>[] }
/** The archive with its list changed, packed again. */
const altered = (bytes: Uint8Array, change: (library: Library) => unknown): Uint8Array => {
  const files = unzipSync(bytes)
  const library = JSON.parse(new TextDecoder().decode(files['library.json'])) as Library
  change(library)
  return zipSync({ ...files, 'library.json': Buffer.from(JSON.stringify(library)) })
}
const count = ({ body }: Told, what: 'questions' | 'kits', state: string) =>
  body[what].filter((one) => one.state === state).length

describe('a library that travels', () => {
  test('an archive holds what its description says, and only that', async () => {
    const files = unzipSync(await exported())
    const recording = Object.keys(files).filter((name) => name !== 'library.json')
    expect(recording).toHaveLength(1)
    expect(recording[0]).toMatch(/^media\/[0-9a-f]{64}\.webm$/)
    const library = JSON.parse(new TextDecoder().decode(files['library.json'])) as Library
    expect(Object.keys(library)).toEqual(['format', 'version', 'questions', 'kits'])
    expect(library.questions.find(({ id }) => id === questionId)).toEqual({
      id: questionId,
      starterKey: null,
      ...ownQuestion,
      media: { from: 'file', file: recording[0], captions },
    })
  })

  test('what is here already is the same, what is not is new, and a second import changes nothing', async () => {
    const bytes = await exported()
    const first = await preview(bytes)
    expect([count(first, 'questions', 'new'), count(first, 'questions', 'changed')]).toEqual([1, 0])
    expect([count(first, 'kits', 'new'), count(first, 'kits', 'changed')]).toEqual([1, 0])
    expect((await imported(bytes, first.body.plan)).status).toBe(200)
    const detail = await world.as(taker).questions.detail({ questionId })
    expect(detail).toMatchObject({
      ...ownQuestion,
      captions,
      media: { origin: 'own', kind: 'audio' },
    })
    const cookie = await world.cookieOf(taker)
    const played = await world.app.inject({ url: detail.media?.url ?? '', headers: { cookie } })
    const [sent] = Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'library.json')
    expect(played.rawPayload.equals(Buffer.from(sent?.[1] ?? []))).toBe(true)
    const kit = (await world.as(taker).kits.list()).find(({ name }) => name === 'First round')
    expect(kit).toMatchObject({ questionCount: 1, forEverybody: true })
    const second = await preview(bytes)
    for (const what of ['questions', 'kits'] as const)
      expect(count(second, what, 'same')).toBe(second.body[what].length)
    const { items } = await world.as(taker).audit.list({})
    expect(items[0]).toMatchObject({ action: 'library.imported' })
  })

  test('a changed question becomes a new version, and says in what it differs', async () => {
    const bytes = altered(await exported(), (library) =>
      Object.assign(library.questions.find(({ id }) => id === questionId) ?? {}, {
        difficulty: 'stretch',
      }),
    )
    const told = await preview(bytes)
    expect(told.body.questions.filter(({ state }) => state === 'changed')).toEqual([
      { text: ownQuestion.text, state: 'changed', changed: ['difficulty'] },
    ])
    await imported(bytes, told.body.plan)
    const versions = await world.as(taker).questions.versions({ questionId })
    expect(versions.map((one) => one.changed)).toEqual([['difficulty'], []])
    expect(versions[0]?.media).toMatchObject({ origin: 'own' })
  })

  test('a plan that is no longer true is not carried out, and nothing of it is kept', async () => {
    const bytes = altered(await exported(), (library) =>
      Object.assign(library.questions.find(({ id }) => id === questionId) ?? {}, {
        thinkSeconds: 77,
      }),
    )
    const told = await preview(bytes)
    const { version } = await world.as(taker).questions.detail({ questionId })
    const content = { ...ownQuestion, answerSeconds: 99 }
    await world
      .as(taker)
      .questions.change({ questionId, basedOn: version, keepsRecording: true, content })
    expect((await imported(bytes, told.body.plan)).body.refusal?.code).toBe('library.changed')
    expect(await world.as(taker).questions.detail({ questionId })).toMatchObject({
      thinkSeconds: 20,
    })
  })
})

describe('an archive that is not to be trusted', () => {
  test('words, half an archive and one without its list are no library', async () => {
    const bytes = await exported()
    for (const wrong of [Buffer.from('PK no'), bytes.subarray(0, bytes.length / 2), zipSync({})])
      expect(await refused(wrong)).toMatchObject({ code: 'library.unreadable' })
  })

  test.each([
    '../library.json',
    '/etc/passwd',
    'media/../../x.webm',
    'media/x.html',
    'notes.txt',
    'C:\\x',
  ])('a file called %s is not opened', async (name) => {
    const files = unzipSync(await exported())
    expect(await refused(zipSync({ ...files, [name]: Buffer.from('x') }))).toMatchObject({
      code: 'library.unsafe',
    })
  })

  test('a bomb is not unpacked, whether it says how large it is or not', async () => {
    const zeros = new Uint8Array(33 * 1024 * 1024)
    const bomb = zipSync({ 'library.json': zeros })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refused(bomb)).toMatchObject({ code: 'library.tooLarge' })
    // The size in the directory at the archive's end is made small: 46 bytes before the name, 24 into the entry.
    const at = Buffer.from(bomb).lastIndexOf('library.json') - 46
    const lying = Buffer.from(bomb)
    lying.writeUInt32LE(10, at + 24)
    expect(await refused(lying)).toMatchObject({ code: 'library.unreadable' })
  })

  test.each([
    ['another format', (library: Library) => Object.assign(library, { format: 'a table' })],
    [
      'a further field',
      (library: Library) => Object.assign(library.questions[0] ?? {}, { html: 'x' }),
    ],
    ['a question twice', (library: Library) => library.questions.push(library.questions[0] ?? {})],
    ['a kit that asks what is not there', (library: Library) => library.questions.pop()],
    [
      'a category that is none',
      (library: Library) => Object.assign(library.questions[0] ?? {}, { category: 'x' }),
    ],
    [
      'a voice that is none',
      (library: Library) =>
        Object.assign(library.questions[0] ?? {}, { media: { from: 'starter', key: 'nobody' } }),
    ],
    [
      'a recording that is missing',
      (library: Library) =>
        Object.assign(library.questions[0] ?? {}, {
          media: { from: 'file', file: `media/${'0'.repeat(64)}.webm`, captions: null },
        }),
    ],
  ])('%s is not taken, and nothing is', async (_what, change) => {
    expect(await refused(altered(await exported(), change))).toMatchObject({
      code: 'library.invalid',
    })
  })

  test('a recording with another content than its name says, or with no sound at all, is not taken', async () => {
    const files = unzipSync(await exported())
    const [name = ''] = Object.keys(files).filter((one) => one !== 'library.json')
    const fresh = await world.member(await world.found('fresh'), 'owner')
    const other = zipSync({ ...files, [name]: Buffer.from('something else') })
    const told = await preview(other, fresh)
    expect(told.body.refusal).toMatchObject({ code: 'library.invalid', details: { field: name } })
  })
})
