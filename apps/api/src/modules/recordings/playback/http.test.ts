import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { kinds, openScene, type Kind, type Made, type Scene } from '../../../testing/people.ts'
import { beginSession, media, shortSpeech, take } from '../../../testing/interviews.ts'
import type { Actor } from '../../../actor.ts'

describe('whoever is not its candidate', () => {
  let scene: Scene
  let made: Made
  beforeAll(async () => {
    scene = await openScene(inject('postgres'))
    made = await scene.made('completed')
    await scene.world.runJobs()
  })
  afterAll(() => scene.world.close())

  const others = kinds.filter((kind) => kind !== 'candidate')
  const tus = { 'tus-resumable': '1.0.0' }
  /** Every way to the bytes that there is, and some that one may guess. */
  const attempts = (): (InjectOptions & { method: string; url: string })[] => {
    const { recordingId, answerId, sessionId } = made
    const media = `/api/recordings/${recordingId}/media`
    const guesses = [
      `/api/recordings/${recordingId}`,
      `/api/recordings/${recordingId}/`,
      `/api/recordings/${recordingId}/media/`,
      `/api/recordings/${recordingId}/media.webm`,
      `/api/recordings/${recordingId.toUpperCase()}/media`,
      `/api/recordings/${answerId}/media`,
      `/api/recordings/${sessionId}/media`,
      `/api/recordings/${recordingId}%2Fmedia`,
      `/api/recordings/x/../${recordingId}/media`,
      `//api/recordings/${recordingId}/media`,
      `/API/recordings/${recordingId}/media`,
      `/api/recordings/uploads/${recordingId}`,
      `/api/questions/${recordingId}/media`,
      `/recordings/${recordingId}`,
      `/data/recordings/${scene.institutionId}/${sessionId}/${recordingId}/0`,
      `/assets/../.data/recordings/${scene.institutionId}/${sessionId}`,
    ]
    const upload = `/api/recordings/uploads/${recordingId}`
    const piece = {
      ...tus,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    }
    return [
      { method: 'GET', url: media },
      { method: 'HEAD', url: media },
      { method: 'GET', url: media, headers: { range: 'bytes=0-99' } },
      { method: 'GET', url: media, headers: { range: 'bytes=-1' } },
      { method: 'GET', url: `${media}?role=candidate&membershipId=x` },
      ...guesses.map((url) => ({ method: 'GET' as const, url })),
      { method: 'HEAD', url: upload, headers: tus },
      { method: 'PATCH', url: upload, headers: piece, body: 'bytes of another' },
    ]
  }

  test.each(others)(
    '[P12][P15][P65] %s is given no byte of a recording, however they ask',
    async (kind: Kind) => {
      const cookie = await scene.cookieOf(kind)
      for (const attempt of attempts()) {
        const headers = {
          ...attempt.headers,
          origin: scene.world.config.PUBLIC_URL,
          ...(cookie ? { cookie } : {}),
        }
        const answer = await scene.world.app.inject({ ...attempt, headers })
        const what = `${attempt.method} ${attempt.url}`
        expect([401, 403, 404, 405], what).toContain(answer.statusCode)
        expect(answer.headers['content-type'] ?? '', what).not.toMatch(/video|audio|octet/)
        expect(answer.rawPayload.includes('webm'), what).toBe(false)
      }
    },
  )

  const offices: Kind[] = ['coach', 'admin', 'owner', 'recruiter']
  test.each(offices)('[P12] for %s there is no such recording at all', async (kind) => {
    const cookie = (await scene.cookieOf(kind)) ?? ''
    const real = `/api/recordings/${made.recordingId}/media`
    const madeUp = `/api/recordings/${crypto.randomUUID()}/media`
    const [one, other] = [
      await scene.world.app.inject({ url: real, headers: { cookie } }),
      await scene.world.app.inject({ url: madeUp, headers: { cookie } }),
    ]
    expect(one.statusCode).toBe(404)
    // Not even by the answer can one tell whether there is one.
    expect(one.body).toBe(other.body)
  })

  test('[P12] the owner who is a candidate as well plays their own and no other', async () => {
    const { world, institutionId, callers } = scene
    const owner = callers.owner.actor
    if (!owner) throw new Error('The owner acts in a role')
    const second = await world.member(institutionId, 'candidate')
    const cookie = await world.cookieOf(second)
    const url = `/api/recordings/${made.recordingId}/media`
    expect((await world.app.inject({ url, headers: { cookie } })).statusCode).toBe(404)
  })

  test('[P12] no procedure that staff may ask answers with a way to it', async () => {
    const asked: [Kind, (api: ReturnType<TestWorld['as']>) => Promise<unknown>][] = offices.flatMap(
      (kind) => [
        [kind, (api) => api.sessions.list({})],
        [kind, (api) => api.reports.ofCandidate({ sessionId: made.sessionId })],
        [kind, (api) => api.reports.mine({ sessionId: made.sessionId })],
        [kind, (api) => api.sessions.run({ sessionId: made.sessionId })],
        [kind, (api) => api.members.list({})],
        [kind, (api) => api.usage.summary()],
      ],
    )
    for (const [kind, ask] of asked) {
      const answer = await ask(scene.world.as(scene.callers[kind])).catch((error: unknown) =>
        String(error),
      )
      expect(JSON.stringify(answer), kind).not.toContain(made.recordingId)
    }
  })
})

describe('its candidate', () => {
  let world: TestWorld
  let candidate: Actor
  let cookie: string
  beforeAll(async () => {
    world = await testWorld(inject('postgres'))
    candidate = await world.member(await world.found('first'), 'candidate')
    await world.accept(candidate)
    cookie = await world.cookieOf(candidate)
  })
  afterAll(() => world.close())

  const recorded = async (bytes: Uint8Array) => {
    const { recordingId } = await take(world, candidate, await beginSession(world, candidate))
    await world.record(candidate, recordingId, bytes)
    return { recordingId, url: `/api/recordings/${recordingId}/media` }
  }
  const play = (url: string, headers: Record<string, string> = {}) =>
    world.app.inject({ url, headers: { cookie, ...headers } })

  test('plays it as it was recorded, in whole and in ranges', async () => {
    const bytes = await media('weak.webm')
    const { url } = await recorded(bytes)
    expect((await play(url)).rawPayload.equals(bytes)).toBe(true)
    const part = await play(url, { range: 'bytes=1000-1999' })
    expect(part.statusCode).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 1000-1999/${bytes.length}`)
    expect(part.rawPayload.equals(bytes.subarray(1000, 2000))).toBe(true)
    expect((await play(url, { range: 'bytes=-10' })).rawPayload.equals(bytes.subarray(-10))).toBe(
      true,
    )
    expect((await play(url, { range: `bytes=${bytes.length}-` })).statusCode).toBe(416)
    expect((await play(url)).headers['cache-control']).toBe('private, no-store')
  })

  test('is not given pieces of two files: written anew, it is another one', async () => {
    const { url } = await recorded(await shortSpeech())
    const before = String((await play(url, { range: 'bytes=0-9' })).headers['etag'])
    const same = await play(url, { range: 'bytes=10-19', 'if-range': before })
    expect(same.statusCode).toBe(206)
    await world.runJobs()
    const changed = await play(url, { range: 'bytes=10-19', 'if-range': before })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers['etag']).not.toBe(before)
  })

  test('goes on hearing what began before it was written anew', async () => {
    const bytes = Buffer.from(await shortSpeech())
    const { url } = await recorded(bytes)
    const { storage } = world.ports
    let isFirst = true
    world.ports.storage = {
      ...storage,
      read: async (key, part) => {
        if (isFirst) {
          isFirst = false
          await world.runJobs()
        }
        return storage.read(key, part)
      },
    }
    const heard = await play(url)
    world.ports.storage = storage
    expect(heard.rawPayload.equals(bytes)).toBe(true)
  })

  test('[P47] leaves an entry in the audit log each time that it is played, and not for every jump', async () => {
    const { url, recordingId } = await recorded(await shortSpeech())
    const entries = async () => {
      const owner = await world.member(candidate.institutionId, 'owner')
      const { items } = await world.as(owner).audit.list({})
      return items.filter(({ subject }) => subject === `recording:${recordingId}`)
    }
    await play(url, { range: 'bytes=0-' })
    for (let index = 1; index < 6; index += 1) await play(url, { range: `bytes=${index}-` })
    expect(await entries()).toMatchObject([{ action: 'recording.played', role: 'candidate' }])
    await play(url)
    expect(await entries()).toHaveLength(2)
    const quiet = await recorded(await shortSpeech())
    await play(quiet.url, { range: 'bytes=100-' })
    const owner = await world.member(candidate.institutionId, 'owner')
    const { items } = await world.as(owner).audit.list({})
    expect(items.map(({ subject }) => subject)).toContain(`recording:${quiet.recordingId}`)
  })

  test('is told that it is not there yet while it is still arriving', async () => {
    const { recordingId } = await take(world, candidate, await beginSession(world, candidate))
    const answer = await play(`/api/recordings/${recordingId}/media`)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('recording.notReady')
  })
})
