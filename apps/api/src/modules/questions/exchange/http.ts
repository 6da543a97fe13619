import { largestArchive } from '@app/domain/library-archive'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import type { Actor } from '../../../actor.ts'
import { wholeBody } from '../../../http/bodies.ts'
import type { Deps } from '../../../http/trpc-route.ts'
import { exportLibrary, importLibrary, previewImport } from './actions.ts'

const librarian = (request: FastifyRequest): Actor => {
  const { actor } = request.caller
  if (!actor) throw new Refused('signIn.required')
  if (!may(actor.role, 'library.exchange')) throw new Refused('permission.missing')
  return actor
}

const body = (request: FastifyRequest) =>
  wholeBody(request.body as AsyncIterable<Buffer>, largestArchive, 'library.tooLarge')

/** A library as one archive, out and in. */
export const exchangeHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    // What the file says it is does not matter: its content is looked at.
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const limits = { bodyLimit: largestArchive }

    app.get('/api/library/export.zip', { exposeHeadRoute: false }, async (request, reply) => {
      const parts = await exportLibrary(deps, librarian(request))
      const day = deps.ports.clock.now().toISOString().slice(0, 10)
      return reply
        .header('content-disposition', `attachment; filename="library-${day}.zip"`)
        .header('cache-control', 'private, no-store')
        .type('application/zip')
        .send(Readable.from(parts))
    })

    app.post('/api/library/preview', limits, async (request, reply) => {
      const actor = librarian(request)
      return reply.send(await previewImport(deps, actor, await body(request)))
    })

    app.post<{ Querystring: { plan?: string } }>(
      '/api/library/import',
      limits,
      async (request, reply) => {
        const actor = librarian(request)
        const bytes = await body(request)
        return reply.send(await importLibrary(deps, actor, bytes, request.query.plan ?? ''))
      },
    )
  }
