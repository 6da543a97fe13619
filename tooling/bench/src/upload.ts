import fastify from 'fastify'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { median, portOf } from './load.ts'
import { benchWorld } from './world.ts'

const pieceBytes = 250_000
const pieces = 120
const warmUps = 6
const rounds = 21
const concurrent = 100

type Piece = { port: number; path: string; headers: Record<string, string>; body: Buffer }

const send = (agent: Agent, { port, path, headers, body }: Piece): Promise<void> =>
  new Promise((resolve, reject) => {
    const options = { agent, port, path, host: '127.0.0.1', method: 'PATCH', headers }
    const asked = request(options, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 204
          ? resolve()
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** 30 MB in pieces, one after the other, as a browser sends them. Returns MB per second. */
const upload = async (
  agent: Agent,
  port: number,
  path: string,
  cookie: string,
  count = pieces,
): Promise<number> => {
  const body = Buffer.alloc(pieceBytes, 7)
  const started = performance.now()
  for (let index = 0; index < count; index += 1) {
    const headers = {
      cookie,
      origin: 'http://localhost:4000',
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(body.length),
      'upload-offset': String(index * pieceBytes),
    }
    await send(agent, { port, path, headers, body })
  }
  return (count * pieceBytes) / 1e6 / ((performance.now() - started) / 1000)
}

/** The floor: each piece streamed to the end of a file, with nothing else. */
const plainServer = async (folder: string) => {
  const app = fastify({ bodyLimit: 1e9 })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.patch<{ Params: { name: string }; Body: NodeJS.ReadableStream }>(
    '/plain/:name',
    async (asked, reply) => {
      await pipeline(asked.body, createWriteStream(join(folder, asked.params.name), { flags: 'a' }))
      return reply.status(204).send()
    },
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

/** (b) An upload with encryption and our offsets, against plain streaming; and the memory under 100 uploads at once. */
export const benchUpload = async (): Promise<{ ratio: number; memoryMb: number }> => {
  const { world, stop } = await benchWorld()
  const folder = await mkdtemp(join(tmpdir(), 'justinterview-bench-'))
  const plain = await plainServer(folder)
  const institutionId = await world.found('bench')
  /** A recording that waits for its bytes, of somebody new: nobody begins a hundred interviews in a day. */
  const open = async (): Promise<{ path: string; cookie: string }> => {
    const candidate = await world.member(institutionId, 'candidate')
    await world.accept(candidate)
    const id = await openRecording(world.as(candidate))
    return { path: `/api/recordings/uploads/${id}`, cookie: await world.cookieOf(candidate) }
  }
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Agent({ keepAlive: true, maxSockets: concurrent })
  const ours = portOf(world.app.server.address())
  const ratios: number[] = []
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const { path, cookie } = await open()
    // Neither pays for the garbage of the other.
    globalThis.gc?.()
    const base = await upload(agent, portOf(plain.server.address()), `/plain/${round}`, cookie)
    globalThis.gc?.()
    const rate = await upload(agent, ours, path, cookie)
    // The first rounds warm both up: a server that takes uploads has taken thousands of pieces before.
    if (round >= warmUps) ratios.push(rate / base)
    console.log(
      `  upload: ${rate.toFixed(0)} MB/s, floor ${base.toFixed(0)} MB/s, ratio ${(rate / base).toFixed(2)}`,
    )
  }
  const recordings: { path: string; cookie: string }[] = []
  for (let index = 0; index < concurrent; index += 1) recordings.push(await open())
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 20)
  await Promise.all(recordings.map(({ path, cookie }) => upload(agent, ours, path, cookie, 12)))
  clearInterval(watch)
  const memoryMb = (highest - before) / 1e6
  console.log(
    `  upload: ${concurrent} at once, 3 MB each: memory grew by ${memoryMb.toFixed(0)} MB at most`,
  )
  agent.destroy()
  await plain.close()
  await rm(folder, { recursive: true })
  await stop()
  return { ratio: median(ratios), memoryMb }
}

type Api = ReturnType<Awaited<ReturnType<typeof benchWorld>>['world']['as']>

const openRecording = async (api: Api): Promise<string> => {
  const { sessionId } = await api.sessions.start({ practice: { count: 1 } })
  await api.sessions.step({ sessionId, step: 'begin' })
  await api.sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
  const mime = 'video/webm;codecs=vp8,opus'
  return (await api.sessions.startAnswer({ sessionId, position: 1, mime, hasVideo: true }))
    .recordingId
}
