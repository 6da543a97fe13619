import { inInstitution } from '@app/db'
import { Id } from '@app/domain/instants'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { rangeOf, type ByteRange } from '../../../../http/ranges.ts'
import type { Deps } from '../../../../http/trpc-route.ts'
import { starterMediaFolder } from '../../starter/actions.ts'
import { playedMedia, type Played } from '../actions.ts'
import { readMedia } from '../sealing/actions.ts'

type Asked = FastifyRequest<{
  Params: { questionId: string }
  Querystring: { version?: string }
}>

type Content = { mime: string; size: number; read: (range: ByteRange) => Readable }

const send = (request: Asked, reply: FastifyReply, { mime, size, read }: Content) => {
  const range = rangeOf(request.headers.range, size)
  void reply
    .header('accept-ranges', 'bytes')
    // What a version plays never changes; what the question plays now does.
    .header('cache-control', request.query.version ? 'private, max-age=86400' : 'private, no-cache')
    .type(mime)
  if (range === 'unsatisfiable')
    return reply.status(416).header('content-range', `bytes */${size}`).send()
  const { start, end } = range ?? { start: 0, end: size }
  if (range) void reply.status(206).header('content-range', `bytes ${start}-${end - 1}/${size}`)
  void reply.header('content-length', String(end - start))
  if (request.method === 'HEAD') return reply.send()
  return reply.send(read({ start, end }))
}

const fileContent = async (file: string, mime: string): Promise<Content> => {
  const url = new URL(file, starterMediaFolder)
  const { size } = await stat(url)
  return { mime, size, read: ({ start, end }) => createReadStream(url, { start, end: end - 1 }) }
}

const vtt = 'text/vtt; charset=utf-8'
const Version = z.coerce.number().int().min(1).max(1_000_000)

const played = ({ db, ports }: Deps, request: Asked): Promise<Played> => {
  const { actor } = request.caller
  if (!actor) throw new Refused('signIn.required')
  if (!may(actor.role, 'institution.see')) throw new Refused('permission.missing')
  const id = Id.safeParse(request.params.questionId)
  const version = Version.safeParse(request.query.version ?? 1)
  if (!id.success || !version.success) throw new Refused('question.notFound')
  const { institutionId } = actor
  const asked = {
    questionId: id.data,
    version: request.query.version === undefined ? null : version.data,
  }
  return inInstitution(db, institutionId, (tenant) =>
    playedMedia(tenant, ports, institutionId, asked),
  )
}

/** The media of the library, seekable, for members of the institution. */
export const playingHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/api/questions/:questionId/media', async (request: Asked, reply) => {
      const found = await played(deps, request)
      if (found.from === 'starter')
        return send(request, reply, await fileContent(found.starter.file, found.starter.mime))
      const { sealed, mime } = found
      const read = (range: ByteRange) => Readable.from(readMedia(deps.ports, sealed, range))
      return send(request, reply, { mime, size: sealed.bytes, read })
    })

    app.get('/api/questions/:questionId/captions.vtt', async (request: Asked, reply) => {
      const found = await played(deps, request)
      if (found.from === 'starter')
        return send(request, reply, await fileContent(found.starter.captions, vtt))
      if (found.captions === null) throw new Refused('question.notFound')
      const bytes = Buffer.from(found.captions)
      const read = ({ start, end }: ByteRange) => Readable.from([bytes.subarray(start, end)])
      return send(request, reply, { mime: vtt, size: bytes.byteLength, read })
    })
  }
