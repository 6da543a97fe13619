import { createHash } from 'node:crypto'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { signInQuietly, sizes } from './looking.ts'
import { password, type World } from './world.ts'

/** What a page did that it should not have: failures, refused content, requests to others. */
export type Complaints = { errors: string[]; foreign: string[] }

/** Listens to a page from its first moment on. */
export const complaintsOf = (page: Page, world: World): Complaints => {
  const complaints: Complaints = { errors: [], foreign: [] }
  const own = new URL(world.baseUrl).host
  page.on('pageerror', (error) => complaints.errors.push(error.message))
  page.on('console', (line) => {
    // The browser reports every answer of 4xx and every lost connection as an error of its own; screens deal with them.
    if (line.type() !== 'error' || /Failed to load resource|net::ERR|WebSocket/.test(line.text()))
      return
    complaints.errors.push(line.text())
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && host !== own) complaints.foreign.push(request.url())
  })
  return complaints
}

export type Visit = { context: BrowserContext; page: Page; complaints: Complaints }

/** A window of its own, with nobody signed in or with one person. */
export const visit = async (
  browser: Browser,
  world: World,
  options: BrowserContextOptions & { as?: string } = {},
): Promise<Visit> => {
  const { as, ...rest } = options
  const context = await browser.newContext({
    viewport: sizes.wide,
    baseURL: world.baseUrl,
    ...rest,
  })
  if (as) await signInQuietly(context, world.baseUrl, { email: as, password })
  const page = await context.newPage()
  return { context, page, complaints: complaintsOf(page, world) }
}

export type HeardTake = {
  sha256: string
  bytes: number
  whole: Buffer
  /** Where each piece ends, and when we heard of it (ms). */
  pieces: { end: number; at: number }[]
}

/** Everything that a page's MediaRecorder wrote, heard beside the product: the truth to compare what arrived with. */
export type Heard = {
  /** In the order in which they began. */
  takes: () => HeardTake[]
  /** Resolves with the next piece of any take. */
  nextPiece: () => Promise<void>
}

type HeardPiece = { bytes: Buffer; at: number }

const heardTake = (pieces: readonly HeardPiece[]): HeardTake => {
  const whole = Buffer.concat(pieces.map(({ bytes }) => bytes))
  let end = 0
  return {
    sha256: createHash('sha256').update(whole).digest('hex'),
    bytes: whole.byteLength,
    whole,
    pieces: pieces.map(({ bytes, at }) => {
      end += bytes.byteLength
      return { end, at }
    }),
  }
}

/** Call before the page opens. */
export const hearRecordings = async (context: BrowserContext): Promise<Heard> => {
  const takes = new Map<string, HeardPiece[]>()
  let next = Promise.withResolvers<void>()
  await context.exposeBinding('tellHeard', (_source, id: string, base64: string) => {
    const pieces = takes.get(id) ?? []
    pieces.push({ bytes: Buffer.from(base64, 'base64'), at: Date.now() })
    takes.set(id, pieces)
    next.resolve()
    next = Promise.withResolvers()
  })
  await context.addInitScript(() => {
    const Real = globalThis.MediaRecorder
    const tell = (
      globalThis as unknown as { tellHeard: (id: string, bytes: string) => Promise<void> }
    ).tellHeard
    globalThis.MediaRecorder = class extends Real {
      constructor(stream: MediaStream, options?: MediaRecorderOptions) {
        super(stream, options)
        const id = crypto.randomUUID()
        let told: Promise<void> = Promise.resolve()
        this.addEventListener('dataavailable', ({ data }) => {
          const before = told
          const tellOne = async () => {
            await before
            let text = ''
            for (const byte of new Uint8Array(await data.arrayBuffer()))
              text += String.fromCharCode(byte)
            await tell(id, btoa(text))
          }
          told = tellOne()
        })
      }
    }
  })
  return {
    takes: () => [...takes.values()].map(heardTake),
    nextPiece: () => next.promise,
  }
}
