import { inInstitution } from '@app/db'
import { Id } from '@app/domain/instants'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance } from 'fastify'
import { Readable } from 'node:stream'
import { rangeOf } from '../../../http/ranges.ts'
import type { Deps } from '../../../http/trpc-route.ts'
import { lengthOf, readRange } from '../frames/actions.ts'
import { playable } from './actions.ts'

/** The candidate's own recordings, seekable. Nobody else's request finds anything here, whatever their role. */
export const playbackHttp =
  ({ db, ports }: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { recordingId: string } }>(
      '/api/recordings/:recordingId/media',
      async (request, reply) => {
        const { actor } = request.caller
        if (!actor) throw new Refused('signIn.required')
        const id = Id.safeParse(request.params.recordingId)
        if (!id.success) throw new Refused('recording.notFound')
        const asked = request.headers.range
        const isBeginning = request.method === 'GET' && (!asked || asked.startsWith('bytes=0-'))
        const found = await inInstitution(db, actor.institutionId, (tenant) =>
          playable(tenant, ports, actor, { recordingId: id.data, isBeginning }),
        )
        const length = lengthOf(found.frames)
        // Written anew with a seek index it is another file: a player must not put pieces of both together.
        const tag = `"${id.data}-${found.sealed.edition}"`
        const condition = request.headers['if-range']
        const range = condition && condition !== tag ? null : rangeOf(asked, length)
        void reply
          .header('accept-ranges', 'bytes')
          .header('etag', tag)
          .header('cache-control', 'private, no-store')
          .header('content-disposition', 'inline')
          .type(found.mime)
        if (range === 'unsatisfiable')
          return reply.status(416).header('content-range', `bytes */${length}`).send()
        const { start, end } = range ?? { start: 0, end: length }
        if (range)
          void reply.status(206).header('content-range', `bytes ${start}-${end - 1}/${length}`)
        void reply.header('content-length', String(end - start))
        if (request.method === 'HEAD') return reply.send()
        return reply.send(
          Readable.from(readRange(ports, found.sealed, found.frames, { start, end })),
        )
      },
    )
  }
