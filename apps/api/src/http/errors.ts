import { Refused, statusOf } from '@app/domain/refusals'
import type { FastifyInstance } from 'fastify'

/** Routes outside tRPC answer a refusal with its status and code; anything else is a bug, logged with the request's id. */
export const addErrorAnswers = (app: FastifyInstance): void => {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refused) {
      return reply
        .status(statusOf(error.code))
        .send({ refusal: { code: error.code, details: error.details } })
    }
    if (error.statusCode === 413) {
      return reply.status(413).send({ refusal: { code: 'request.tooLarge', details: {} } })
    }
    if (error.statusCode && error.statusCode < 500) {
      return reply
        .status(error.statusCode)
        .send({ refusal: { code: 'request.invalid', details: {} } })
    }
    request.log.error({ err: error }, 'unexpected failure')
    return reply.status(500).send({ requestId: request.id })
  })
}
