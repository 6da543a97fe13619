import type { Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Ports } from '../ports.ts'
import { appRouter } from '../router.ts'
import { refusalError, type Context } from '../trpc.ts'
import { neighbourhoodOf } from './addresses.ts'
import { setSignInCookie } from './callers.ts'
import { refusalBehind, sayWhen } from './errors.ts'
import { answerFailure, answerFast, mostCalls, plainCallsOf } from './trpc-fast.ts'

export type Deps = { db: Database; ports: Ports; config: Config }

/** The plain context of a procedure, from a request. */
const contextOf = (deps: Deps, request: FastifyRequest, reply: FastifyReply): Context => ({
  ...request.caller,
  ...deps,
  requestId: request.id,
  // Limits go by it: a household has a whole network of addresses.
  address: neighbourhoodOf(request.ip),
  userAgent: request.headers['user-agent'] ?? '',
  region: regionOf(request, deps.config),
  setCookie: (token) => setSignInCookie(reply, deps.config, token),
})

const regionOf = (request: FastifyRequest, config: Config): string | undefined => {
  const value = config.REGION_HEADER ? request.headers[config.REGION_HEADER] : undefined
  return typeof value === 'string' ? value.toUpperCase() : undefined
}

type Call = FastifyRequest<{
  Params: { path: string }
  Querystring: Record<string, string | undefined>
}>

/**
 * Mounts the router at /api/trpc. Plain JSON calls, single or batched, are answered by a thin route of our own; every
 * other form (streams, subscriptions, odd methods and bodies) goes to tRPC's own adapter. A test compares the two.
 */
export const addTrpc = async (app: FastifyInstance, deps: Deps): Promise<void> => {
  const onError = (error: Error, code: string, path: string | undefined, requestId: string) => {
    if (code !== 'INTERNAL_SERVER_ERROR') return
    app.log.error({ err: error.cause ?? error, path, requestId }, 'unexpected failure')
  }
  await app.register(async (scope) => {
    // What is refused before a procedure is reached is told in the form that tRPC's clients read.
    scope.setErrorHandler(async (error: Error & { statusCode?: number }, request: Call, reply) => {
      const refused = refusalBehind(error)
      if (refused) void sayWhen(reply, refused)
      else request.log.error({ err: error }, 'unexpected failure')
      const { status, body } = answerFailure(appRouter, refused ? refusalError(refused) : error, {
        path: request.params.path,
        isBatch: request.query['batch'] === '1',
        requestId: request.id,
      })
      return reply.status(status).type('application/json').send(body)
    })
    scope.removeContentTypeParser('application/json')
    // The body stays text: both ways of answering parse it themselves.
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    )
    scope.all('/api/trpc/:path', async (request: Call, reply) => {
      if (request.params.path.split(',').length > mostCalls) throw new Refused('request.tooLarge')
      const calls = plainCallsOf(appRouter, request)
      if (calls) {
        const answer = await answerFast(
          appRouter,
          calls,
          contextOf(deps, request, reply),
          (error, path) => onError(error, error.code, path, request.id),
        )
        return reply
          .status(answer.status)
          .header('vary', 'trpc-accept, accept')
          .type('application/json')
          .send(answer.body)
      }
      return fastifyRequestHandler({
        router: appRouter,
        req: request,
        res: reply,
        path: request.params.path,
        createContext: () => contextOf(deps, request, reply),
        onError: ({ error, path }) => onError(error, error.code, path, request.id),
      })
    })
  })
}
