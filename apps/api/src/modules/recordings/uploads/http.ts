import { Id } from '@app/domain/instants'
import { largestRecording } from '@app/domain/recordings'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../../actor.ts'
import type { Deps } from '../../../http/trpc-route.ts'
import { hashOf } from '../../../ids.ts'
import { nextPiece, openUpload, progressOf, takePiece, type Taking } from './actions.ts'

// The resumable upload protocol tus 1.0.0 (https://tus.io): core, creation and creation-defer-length. Our own door,
// because the offset belongs into our database and each piece is sealed before it touches a disk.

const path = '/api/recordings/uploads'
/** Larger bodies are cut into frames of this size, so that memory stays flat however much is sent at once. */
const frameBytes = 1_048_576
const mostParts = 128

const actorOf = (request: FastifyRequest): Actor => {
  const { actor } = request.caller
  if (!actor) throw new Refused('signIn.required')
  return actor
}

const count = (value: string | string[] | undefined): number | null => {
  if (value === undefined) return null
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value))
    throw new Refused('request.invalid', { field: 'length' })
  return Number(value)
}

const recordingIdOf = (value: string | undefined): string => {
  const id = Id.safeParse(value)
  if (!id.success) throw new Refused('recording.notFound')
  return id.data
}

const metadataOf = (header: string | string[] | undefined): Map<string, string> =>
  new Map(
    (typeof header === 'string' ? header : '').split(',').flatMap((pair) => {
      const [key, value] = pair.trim().split(' ')
      return key && value ? [[key, Buffer.from(value, 'base64').toString('utf8')] as const] : []
    }),
  )

const tus = (reply: FastifyReply): FastifyReply =>
  reply.header('tus-resumable', '1.0.0').header('cache-control', 'no-store')

/** Takes a body piece by piece; each full frame is stored before the next is read. */
const takeBody = async (
  { db, ports }: Deps,
  taking: Taking,
  body: AsyncIterable<Buffer>,
): Promise<number> => {
  let offset = taking.offset
  let waiting: Buffer[] = []
  let bytes = 0
  const flush = async () => {
    if (bytes === 0) return
    // Parts are sealed as they came; crumbs are put together first, lest each costs a call.
    const piece = waiting.length > mostParts ? [Buffer.concat(waiting, bytes)] : waiting
    waiting = []
    bytes = 0
    offset = await takePiece(db, ports, { ...taking, offset }, piece)
  }
  try {
    for await (const chunk of body) {
      waiting.push(chunk)
      bytes += chunk.byteLength
      if (bytes >= frameBytes) await flush()
    }
  } catch (error) {
    // The line broke in mid-piece: what came is kept, and the browser goes on behind it.
    if (error instanceof Refused || !isAborted(error)) throw error
  }
  await flush()
  return offset
}

const isAborted = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')

export const uploadsHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    // The body stays a stream; `takeBody` reads it.
    app.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) =>
      done(null, payload),
    )
    app.addHook('onRequest', async (request, reply) => {
      tus(reply)
      if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== '1.0.0') {
        return reply.status(412).header('tus-version', '1.0.0').send()
      }
      return undefined
    })

    app.options(path, async (_request, reply) =>
      reply
        .status(204)
        .header('tus-version', '1.0.0')
        .header('tus-extension', 'creation,creation-defer-length')
        .header('tus-max-size', String(largestRecording))
        .send(),
    )

    app.post(path, async (request, reply) => {
      const metadata = metadataOf(request.headers['upload-metadata'])
      const recordingId = recordingIdOf(metadata.get('recordingId'))
      const total = count(request.headers['upload-length'])
      if (total === null && request.headers['upload-defer-length'] !== '1') {
        throw new Refused('request.invalid', { field: 'upload-length' })
      }
      await openUpload(deps.db, actorOf(request), recordingId, total)
      return reply.status(201).header('location', `${path}/${recordingId}`).send()
    })

    app.head<{ Params: { recordingId: string } }>(
      `${path}/:recordingId`,
      async (request, reply) => {
        const progress = await progressOf(
          deps.db,
          actorOf(request),
          recordingIdOf(request.params.recordingId),
        )
        if (progress.total === null) void reply.header('upload-defer-length', '1')
        else void reply.header('upload-length', String(progress.total))
        return reply.status(200).header('upload-offset', String(progress.offset)).send()
      },
    )

    app.patch<{ Params: { recordingId: string }; Body: AsyncIterable<Buffer> }>(
      `${path}/:recordingId`,
      { bodyLimit: largestRecording, config: { asksLater: true } },
      async (request, reply) => {
        const { signInToken } = request
        if (signInToken === null) throw new Refused('signIn.required')
        const findActor = async () => {
          await request.findCaller()
          return actorOf(request)
        }
        const offset = count(request.headers['upload-offset'])
        if (offset === null) throw new Refused('request.invalid', { field: 'upload-offset' })
        const piece = {
          recordingId: recordingIdOf(request.params.recordingId),
          offset,
          total: count(request.headers['upload-length']),
        }
        const sender = { signInHash: hashOf(signInToken), findActor }
        const taking = await nextPiece(deps.db, deps.ports, sender, piece)
        const reached = await takeBody(deps, taking, request.body)
        return reply.status(204).header('upload-offset', String(reached)).send()
      },
    )
  }
