import { inInstitution } from '@app/db'
import { Id } from '@app/domain/instants'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { rangeOf } from '../../http/ranges.ts'
import type { Deps } from '../../http/trpc-route.ts'
import { mediaKeyOf } from './actions.ts'
import { mediaManifest, starterMediaFolder } from './starter/actions.ts'

type Asked = FastifyRequest<{ Params: { questionId: string } }>

const sendFile = async (request: Asked, reply: FastifyReply, file: string, mime: string) => {
  const url = new URL(file, starterMediaFolder)
  const { size } = await stat(url)
  const range = rangeOf(request.headers.range, size)
  void reply
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, max-age=86400')
    .type(mime)
  if (range === 'unsatisfiable')
    return reply.status(416).header('content-range', `bytes */${size}`).send()
  const { start, end } = range ?? { start: 0, end: size }
  if (range) void reply.status(206).header('content-range', `bytes ${start}-${end - 1}/${size}`)
  void reply.header('content-length', String(end - start))
  return reply.send(createReadStream(url, { start, end: end - 1 }))
}

/** The pre-recorded media of the library, for members of the institution. */
export const questionsHttp =
  ({ db }: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    const manifest = await mediaManifest()

    const mediaOf = async (request: Asked) => {
      const { actor } = request.caller
      if (!actor) throw new Refused('signIn.required')
      if (!may(actor.role, 'institution.see')) throw new Refused('permission.missing')
      const id = Id.safeParse(request.params.questionId)
      if (!id.success) throw new Refused('question.notFound')
      const key = await inInstitution(db, actor.institutionId, (tenant) =>
        mediaKeyOf(tenant, id.data),
      )
      const media = manifest[key]
      if (!media) throw new Refused('question.notFound')
      return media
    }

    app.get('/api/questions/:questionId/media', async (request: Asked, reply) => {
      const media = await mediaOf(request)
      return sendFile(request, reply, media.file, media.mime)
    })
    app.get('/api/questions/:questionId/captions.vtt', async (request: Asked, reply) => {
      const media = await mediaOf(request)
      return sendFile(request, reply, media.captions, 'text/vtt; charset=utf-8')
    })
  }
