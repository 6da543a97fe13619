import { fileURLToPath } from 'node:url'
import type { Span, SpeechFigures } from '@app/domain/speech'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, keepAnswer, passDeviceCheck, toRecording } from './interviewing.ts'
import {
  expectNothingLost,
  expectPlays,
  playedBack,
  startInterviews,
  wholeRecording,
  type StoredRecording,
} from './losing.ts'
import { hearRecordings, visit, type Heard, type Visit } from './visitor.ts'
import { startWorld, type World } from './world.ts'

/** From ../media/README.md, in seconds: how long each speech is, and its silences of more than 0.6 s. */
const speeches = {
  'answer-strong': {
    length: 44.477,
    silences: [
      [6.83, 8.03],
      [32.12, 32.94],
    ],
  },
  'answer-weak': {
    length: 31.258,
    silences: [
      [4.96, 7.46],
      [13.68, 16.75],
      [25.95, 27.45],
    ],
  },
} as const
type Speech = keyof typeof speeches
/** Longer than the longest silence, so that each of them is in the recording whole, wherever in the speech it begins. */
const moreSeconds = 3.5

type Recorded = Visit & {
  browser: Browser
  sessionId: string
  heard: Heard
  stored: StoredRecording
}
let world: World
const recorded = {} as Record<Speech, Recorded>

/** Somebody hears the microphone speak all of it, and stays with the report. */
const record = async (
  interviews: Awaited<ReturnType<typeof startInterviews>>,
  speech: Speech,
  { camera }: { camera: boolean },
): Promise<Recorded> => {
  const email = `${speech}@first.example`
  const ada = await interviews.candidate(email, 'Ada Osei')
  const sessionId = await interviews.interview(ada, { questions: 1 })
  const wav = fileURLToPath(new URL(`../media/${speech}.wav`, import.meta.url))
  const browser = await startBrowser({ speech: wav, camera })
  const guest = await visit(browser, world, { as: email })
  const heard = await hearRecordings(guest.context)
  const { page } = guest
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page, camera ? 'Begin the interview' : 'Begin with sound only')
  await toRecording(page)
  await page.waitForTimeout((speeches[speech].length + moreSeconds) * 1000)
  await button(page, 'I’m done').click()
  await keepAnswer(page, true)
  await page.waitForURL('**/report')
  return { ...guest, browser, sessionId, heard, stored: await wholeRecording(world, sessionId) }
}

beforeAll(async () => {
  world = await startWorld()
  const interviews = await startInterviews(world)
  const [strong, weak] = await Promise.all([
    record(interviews, 'answer-strong', { camera: true }),
    record(interviews, 'answer-weak', { camera: false }),
  ])
  recorded['answer-strong'] = strong
  recorded['answer-weak'] = weak
})
afterAll(async () => {
  for (const { browser } of Object.values(recorded)) await browser.close()
  await world.close()
})

/** What the report holds about the answer. */
const figuresOf = async (sessionId: string): Promise<SpeechFigures> => {
  let figures: SpeechFigures | null = null
  const find = async (): Promise<number | null> => {
    const rows = await world.sql<{ figures: SpeechFigures | null }>(
      `select content #> '{answers,0,figures}' as figures from reports
        where session_id = $1 order by version desc limit 1`,
      [sessionId],
    )
    figures = rows[0]?.figures ?? null
    return figures?.durationMs ?? null
  }
  await expect.poll(find, { timeout: 30_000 }).toBeGreaterThan(0)
  if (!figures) throw new Error('The report has no figures')
  return figures
}

type Silence = readonly [from: number, to: number]
const seconds = ({ startMs, endMs }: Span): Silence => [startMs / 1000, endMs / 1000]
const between = (speech: readonly Span[]): Silence[] =>
  speech.slice(1).map((span, index) => [(speech[index]?.endMs ?? 0) / 1000, span.startMs / 1000])

/** The silences that a recording must hold if a speech that is spoken over and over began at this second of it. */
const silencesFrom = (
  begins: number,
  speech: Speech,
  { speech: spans }: SpeechFigures,
): Silence[] => {
  const { length, silences } = speeches[speech]
  const [first, last] = [spans.at(0)?.startMs ?? 0, spans.at(-1)?.endMs ?? 0]
  return [-2, -1, 0, 1, 2]
    .flatMap((turn) =>
      silences.map(([from, to]): Silence => [
        from + begins + turn * length,
        to + begins + turn * length,
      ]),
    )
    .filter(([from, to]) => from > first / 1000 && to < last / 1000)
}

/** By how many seconds the measured silences miss those that must be there, at worst. */
const missedBy = (expected: readonly Silence[], measured: readonly Silence[]): number =>
  Math.max(
    ...expected.map(([from, to]) =>
      Math.min(
        ...measured.map(([start, end]) => Math.max(Math.abs(start - from), Math.abs(end - to))),
      ),
    ),
  )

test.each(['answer-strong', 'answer-weak'] as const)(
  '[P59] the pauses of %s are found within 0.25 s in what the browser recorded',
  async (speech) => {
    const figures = await figuresOf(recorded[speech].sessionId)
    const measured = between(figures.speech)
    // Nobody knows in which moment of the speech the microphone was opened: the moment that fits best is taken.
    const fits = measured
      .map(([from]) => silencesFrom(from - speeches[speech].silences[0][0], speech, figures))
      .map((expected) => ({ expected, missedBy: missedBy(expected, measured) }))
      .sort((one, other) => one.missedBy - other.missedBy)
    const { expected = [], missedBy: worst } = fits[0] ?? {}
    expect(expected.length).toBeGreaterThanOrEqual(speeches[speech].silences.length)
    expect(worst).toBeLessThan(0.25)
    // What the report calls a pause is longer than a second, and there is no other one
    const long = expected.filter(([from, to]) => to - from > 1)
    expect(figures.pauses).toHaveLength(long.length)
    expect(missedBy(long, figures.pauses.map(seconds))).toBeLessThan(0.25)
  },
)

/** Moves a player to the middle of its recording. */
const seekMiddle = (page: Page, label: string) =>
  page.getByLabel(label).evaluate(async (element) => {
    const video = element as HTMLVideoElement
    const middle = video.duration / 2
    const shown = new Promise<number>((resolve) => {
      const look = (_now: number, { mediaTime }: { mediaTime: number }): void => {
        if (Math.abs(mediaTime - middle) < 1) resolve(mediaTime)
        else video.requestVideoFrameCallback(look)
      }
      video.requestVideoFrameCallback(look)
    })
    video.currentTime = middle
    const shownAt = await shown
    const canvas = new OffscreenCanvas(64, 36)
    const painter = canvas.getContext('2d')
    painter?.drawImage(video, 0, 0, 64, 36)
    const pixels = painter?.getImageData(0, 0, 64, 36).data ?? new Uint8ClampedArray()
    return {
      duration: video.duration,
      seekableUntil: video.seekable.end(0),
      missedBy: Math.abs(shownAt - middle),
      brightest: Math.max(...pixels.filter((_, index) => index % 4 === 1)),
      darkest: Math.min(...pixels.filter((_, index) => index % 4 === 1)),
    }
  })

test('a recording knows how long it lasts and can be sought in, as a whole and piece by piece', async () => {
  const { context, page, stored, heard } = recorded['answer-strong']
  await expectNothingLost(context, stored, heard.takes()[0]?.whole)
  expect(stored.mime).toMatch(/^video\/webm/)
  const label = 'Your recording of answer 1'
  const statuses: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith(`${stored.id}/media`)) statuses.push(response.status())
  })
  const player = page.getByLabel(label)
  await player.waitFor()
  await expectPlays(player)
  const {
    duration,
    seekableUntil,
    missedBy: missed,
    brightest,
    darkest,
  } = await seekMiddle(page, label)
  expect(duration).toBeCloseTo((stored.durationMs ?? 0) / 1000, 1)
  expect(seekableUntil).toBeCloseTo(duration, 1)
  expect(missed).toBeLessThan(0.25)
  // The fake camera shows a moving figure on a plain ground: not one colour, as a picture that did not come would be.
  expect(brightest - darkest).toBeGreaterThan(50)
  expect(new Set(statuses)).toEqual(new Set([206]))

  // Any piece of it, of the length that was asked for
  const whole = Buffer.from(await playedBack(context, stored.id))
  const { length } = whole
  const middle = Math.floor(length / 2)
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 100],
    [`bytes=${middle}-${middle + 2_000_000}`, middle, Math.min(length, middle + 2_000_001)],
    [`bytes=${length - 10}-`, length - 10, length],
    ['bytes=-500', length - 500, length],
  ] as const) {
    const answer = await context.request.get(`/api/recordings/${stored.id}/media`, {
      headers: { range },
    })
    expect(answer.status()).toBe(206)
    expect(answer.headers()).toMatchObject({
      'content-range': `bytes ${start}-${end - 1}/${length}`,
      'content-length': String(end - start),
      'accept-ranges': 'bytes',
    })
    expect(whole.subarray(start, end).equals(await answer.body())).toBe(true)
  }
  const beyond = await context.request.get(`/api/recordings/${stored.id}/media`, {
    headers: { range: `bytes=${length}-` },
  })
  expect(beyond.status()).toBe(416)
})

test('where there is no camera sound alone is recorded, the whole way to a recording that plays', async () => {
  const { context, page, complaints, stored, heard } = recorded['answer-weak']
  expect(stored.mime).toMatch(/^audio\/webm/)
  await expectNothingLost(context, stored, heard.takes()[0]?.whole)
  await expectPlays(page.locator('audio[aria-label="Your recording of answer 1"]'))
  expect(complaints).toEqual({ errors: [], foreign: [] })
})
