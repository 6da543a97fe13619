import { Refused, statusOf } from '@app/domain/refusals'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The refusal that an error on the way to a route stands for; null: it is a bug. */
export const refusalBehind = (error: Error & { statusCode?: number }): Refused | null => {
  if (error instanceof Refused) return error
  if (error.statusCode === 413) return new Refused('request.tooLarge')
  if (error.statusCode && error.statusCode < 500) return new Refused('request.invalid')
  return null
}

/** Whoever was too quick is told for how long to wait, in the way that programs understand as well. */
export const sayWhen = (reply: FastifyReply, { details }: Refused): FastifyReply =>
  typeof details['seconds'] === 'number'
    ? reply.header('retry-after', String(details['seconds']))
    : reply

/** Routes outside tRPC answer a refusal with its status and code; anything else is a bug, logged with the request's id. */
export const addErrorAnswers = (app: FastifyInstance): void => {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const refused = refusalBehind(error)
    if (refused) {
      const { code, details } = refused
      // What Fastify itself turns down keeps its own status: 400, 415 and the like.
      const status = error instanceof Refused ? statusOf(code) : (error.statusCode ?? 400)
      return sayWhen(reply, refused).status(status).send({ refusal: { code, details } })
    }
    request.log.error({ err: error }, 'unexpected failure')
    return reply.status(500).send({ requestId: request.id })
  })
}
