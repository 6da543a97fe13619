import type { Database } from '@app/db'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Ports } from '../ports.ts'
import { appRouter, type AppRouter } from '../router.ts'
import type { Context } from '../trpc.ts'
import { setSignInCookie } from './callers.ts'

export type Deps = { db: Database; ports: Ports; config: Config }

/** The plain context of a procedure, from a request. */
export const contextOf = (deps: Deps, request: FastifyRequest, reply: FastifyReply): Context => ({
  ...request.caller,
  ...deps,
  requestId: request.id,
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
  region: regionOf(request, deps.config),
  setCookie: (token) => setSignInCookie(reply, deps.config, token),
})

const regionOf = (request: FastifyRequest, config: Config): string | undefined => {
  const value = config.REGION_HEADER ? request.headers[config.REGION_HEADER] : undefined
  return typeof value === 'string' ? value.toUpperCase() : undefined
}

/** Mounts the router at /api/trpc. */
export const addTrpc = async (app: FastifyInstance, deps: Deps): Promise<void> => {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => contextOf(deps, req, res),
      onError: ({ error, path, ctx }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        app.log.error(
          { err: error.cause ?? error, path, requestId: ctx?.requestId },
          'unexpected failure',
        )
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>)
}
