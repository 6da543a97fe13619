import { createHash } from 'node:crypto'
import { hear } from '@app/coach/hear'
import { mediaSeconds } from '@app/coach/media-time'
import { policyVersion } from '@app/domain/policy'
import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect, vi } from 'vitest'
import { shortKit, type World } from './world.ts'

type Actor = Awaited<ReturnType<World['person']>>

/** An institution, and interviews in it that wait for their candidates: what is before the first answer is told elsewhere. */
export const startInterviews = async (world: World) => {
  const { institutionId } = await world.installation.found({
    slug: 'first',
    name: 'First University',
    accentColor: '#1f5f5b',
  })
  return {
    candidate: (email: string, name: string): Promise<Actor> =>
      world.person(institutionId, { email, name, role: 'candidate' }),
    /** Of a kit without time to think, and plenty to answer. Nothing has to be written for its report. */
    interview: async (
      actor: Actor,
      options: { questions?: number; retakes?: number } = {},
    ): Promise<string> => {
      const { kitId } = await shortKit(world, institutionId, {
        thinkSeconds: 0,
        answerSeconds: 180,
        ...options,
      })
      const doors = world.installation.as(actor, '')
      await doors.consent.accept({
        policyVersion,
        name: actor.name,
        jobRole: 'Analyst',
        referralSource: null,
        aiCoaching: false,
      })
      const { sessionId } = await doors.sessions.start({ kitId })
      return sessionId
    },
  }
}

export type StoredRecording = {
  id: string
  position: number
  take: number
  answerState: string
  retaken: boolean
  state: string
  mime: string
  bytes: number
  sha256: string | null
  durationMs: number | null
}

/** The recordings of an interview as the database knows them, in the order of their takes. */
export const storedRecordings = (world: World, sessionId: string): Promise<StoredRecording[]> =>
  world.sql<StoredRecording>(
    `select r.id, a.position, a.take, a.state as "answerState", a.retaken, r.state, r.mime,
            r.bytes_received::int as bytes, r.sha256, r.duration_ms as "durationMs"
       from recordings r join answers a on a.institution_id = r.institution_id and a.id = r.answer_id
      where r.session_id = $1 order by a.position, a.take`,
    [sessionId],
  )

/** The newest take of an interview. */
export const newestRecording = async (
  world: World,
  sessionId: string,
): Promise<StoredRecording> => {
  const recording = (await storedRecordings(world, sessionId)).at(-1)
  if (!recording) throw new Error('Nothing was recorded')
  return recording
}

/** Waits until the server holds all of the newest take, with its duration and seek index. */
export const wholeRecording = async (
  world: World,
  sessionId: string,
  longestMs = 60_000,
): Promise<StoredRecording> => {
  const isReady = async (): Promise<void> =>
    expect((await newestRecording(world, sessionId)).state).toBe('ready')
  await vi.waitFor(isReady, { timeout: longestMs, interval: 100 })
  return newestRecording(world, sessionId)
}

/** What the candidate gets to hear and see of a recording. */
export const playedBack = async (
  context: BrowserContext,
  recordingId: string,
): Promise<Uint8Array> => {
  const answer = await context.request.get(`/api/recordings/${recordingId}/media`)
  expect(answer.status()).toBe(200)
  return answer.body()
}

/**
 * The bytes that arrived are the bytes that were recorded. Played back they come in another file, with a duration and a
 * seek index, so there the decoded sound is compared: as long, and at every hundredth of a second as loud.
 */
export const expectNothingLost = async (
  context: BrowserContext,
  stored: StoredRecording,
  recorded: Uint8Array = new Uint8Array(),
): Promise<void> => {
  const sha256 = createHash('sha256').update(recorded).digest('hex')
  expect(stored).toMatchObject({ sha256, bytes: recorded.byteLength })
  const played = await playedBack(context, stored.id)
  expect(await hear(played)).toEqual(await hear(recorded))
  const seconds = (await mediaSeconds(recorded)) ?? 0
  expect(await mediaSeconds(played)).toBeCloseTo(seconds, 1)
  expect((stored.durationMs ?? 0) / 1000).toBeCloseTo(seconds, 0)
}

const carries = (request: Request): boolean => request.method() === 'PATCH'

/** The requests that carry a recording from this page or browser to the server. */
export const followUploads = (from: Page | BrowserContext) => {
  const underWay = new Set<Request>()
  const failed: Request[] = []
  const sent: Request[] = []
  from.on('request', (request: Request) => {
    if (!carries(request)) return
    sent.push(request)
    underWay.add(request)
  })
  from.on('requestfinished', (request: Request) => underWay.delete(request))
  from.on('requestfailed', (request: Request) => {
    if (underWay.delete(request)) failed.push(request)
  })
  return {
    /** The addresses of all of them. */
    sentTo: () => sent.map((request) => request.url()),
    failures: () => failed.length,
    /** Resolves in a moment when some bytes have been sent and others have not. */
    inTheMiddle: () => expect.poll(() => underWay.size, { interval: 5 }).toBe(1),
  }
}

/** Of a recording more than twice as much is made in a second, so that there is always something left to send. */
const slowBytesPerSecond = 25_000

export type Line = {
  /** What goes up is slow from now on; what comes down is as fast as ever. */
  slow: () => Promise<void>
  free: () => Promise<void>
}

/** The line of one page. */
export const lineOf = async (page: Page): Promise<Line> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const limit = async (uploadThroughput: number): Promise<void> => {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  }
  return { slow: () => limit(slowBytesPerSecond), free: () => limit(-1) }
}

/** Plays it for a moment, as somebody does who wants to know whether it is there. */
export const expectPlays = async (player: Locator): Promise<void> => {
  const facts = () =>
    player.evaluate((element) => {
      const { preload, currentTime, duration, error } = element as HTMLMediaElement
      const isSettled = preload === 'none' || (Number.isFinite(duration) && currentTime === 0)
      return { isSettled, currentTime, duration, error: error?.message ?? '' }
    })
  // What is on this device knows its length only once its end was looked for.
  await expect.poll(facts, { timeout: 15_000 }).toMatchObject({ isSettled: true })
  await player.evaluate((element) => (element as HTMLMediaElement).play())
  await expect
    .poll(async () => (await facts()).currentTime, { timeout: 15_000 })
    .toBeGreaterThan(0.5)
  await player.evaluate((element) => (element as HTMLMediaElement).pause())
  const { error, duration } = await facts()
  expect({ error, isKnown: Number.isFinite(duration) }).toEqual({ error: '', isKnown: true })
}
