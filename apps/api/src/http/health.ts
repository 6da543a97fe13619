import type { Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance } from 'fastify'

const probeBytes = 1_048_576

/** Is it up, and does its database answer? */
export const addHealth = (app: FastifyInstance, db: Database): void => {
  app.get('/api/health', async (_request, reply) => {
    await db.pool.query('select 1')
    return reply.header('cache-control', 'no-store').send({ ok: true })
  })
}

/** How fast is the line? */
export const addLineProbe = (app: FastifyInstance): void => {
  void app.register(async (probe) => {
    // The device check measures the line by sending bytes that nobody keeps.
    probe.removeAllContentTypeParsers()
    probe.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: probeBytes },
      (_request, _body, done) => done(null),
    )
    probe.post('/api/health/upload', async (request, reply) => {
      if (!request.caller.person) throw new Refused('signIn.required')
      return reply.status(204).send()
    })
  })
}
