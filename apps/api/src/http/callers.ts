import type { Database } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { verifyRequestOrigin } from 'lucia'
import { nobody, type Caller } from '../actor.ts'
import type { Config } from '../config.ts'
import { callerWith } from '../modules/identity/sign-ins/actions.ts'
import { neighbourhoodOf } from './addresses.ts'
import { meter } from './meter.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Nobody yet on a route that `asksLater`, until `findCaller` was awaited. */
    caller: Caller
    /** The token of the sign-in as it came, unchecked; null without one. */
    signInToken: string | null
    /** Finds out who asks, and notes it in `caller`. */
    findCaller: () => Promise<Caller>
  }
  interface FastifyContextConfig {
    /** The route finds out for itself who asks: on a busy path the question travels with another one. */
    asksLater?: true
  }
}

/** `__Host-` binds the cookie to this very host and to TLS; plain http (a laptop, a test) cannot have it. */
export const cookieName = (config: Config): string => (config.secure ? '__Host-sid' : 'sid')

const cookieSeconds = 7 * 86_400

/** Sets the sign-in cookie, or clears it with null. */
export const setSignInCookie = (
  reply: FastifyReply,
  config: Config,
  token: string | null,
): void => {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure } as const
  if (token === null) void reply.clearCookie(cookieName(config), attributes)
  else void reply.setCookie(cookieName(config), token, { ...attributes, maxAge: cookieSeconds })
}

/**
 * May this origin change anything here? Its host must be ours. Browsers send Origin with every state-changing request;
 * a request without one is refused if it carries a sign-in, unless the browser vouches for it.
 */
export const isOwnOrigin = (
  headers: {
    origin?: string | undefined
    host?: string | undefined
    'sec-fetch-site'?: string | string[] | undefined
  },
  config: Config,
): boolean => {
  const { origin, host } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin'
  const hosts = [new URL(config.PUBLIC_URL).host, ...(host ? [host] : [])]
  return verifyRequestOrigin(origin, hosts)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * What people who are not signed in may ask in a minute, from one address. A lecture hall comes from one address: three
 * hundred students who open the page and sign in ask some fifteen hundred times.
 */
const mostByAnybody = 3000

/** How many things a request asks for: calls of tRPC may travel together. */
const asksIn = (url: string): number =>
  url.startsWith('/api/trpc/') ? (url.split('?')[0] ?? '').split(',').length : 1

/** Finds out who asks, before any route, and turns foreign origins away from everything that changes state. */
export const addCallers = (app: FastifyInstance, db: Database, config: Config): void => {
  const anybody = meter({ most: mostByAnybody, seconds: 60 })
  const refuseTooMany = (request: FastifyRequest): void => {
    const seconds = anybody.take(neighbourhoodOf(request.ip), asksIn(request.url))
    if (seconds > 0) throw new Refused('request.tooMany', { seconds })
  }
  app.decorateRequest('caller')
  app.decorateRequest('signInToken', null)
  app.decorateRequest('findCaller')
  app.addHook('onRequest', async (request: FastifyRequest, reply) => {
    request.caller = nobody
    if (!request.url.startsWith('/api/')) return
    const token = request.cookies[cookieName(config)]
    const fromBrowser = token !== undefined || request.headers.origin !== undefined
    if (!reading.has(request.method) && fromBrowser && !isOwnOrigin(request.headers, config)) {
      throw new Refused('request.foreignOrigin')
    }
    request.findCaller = async () => nobody
    if (!token) return refuseTooMany(request)
    request.signInToken = token
    request.findCaller = async () => {
      const { caller, extended } = await callerWith(db, token)
      request.caller = caller
      if (!caller.person) refuseTooMany(request)
      if (extended) setSignInCookie(reply, config, token)
      return caller
    }
    if (request.routeOptions.config.asksLater !== true) await request.findCaller()
  })
}
