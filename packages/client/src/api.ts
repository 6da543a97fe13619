import { isRefusalCode, type RefusalCode } from '@app/domain/refusals'
import { createTRPCClient, httpBatchLink, TRPCClientError, type TRPCClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'

/** The most calls that travel in one request; the server takes no more. */
const mostCalls = 10

/**
 * The product's API as a browser reaches it: same origin, signed in by the cookie.
 * @param url where the router is mounted; tests name another server
 */
export const createApi = <Router extends AnyTRPCRouter>(url = '/api/trpc'): TRPCClient<Router> =>
  createTRPCClient<Router>({ links: [plainLink<Router>(url)] })

/** Our routers have no transformer, so the link needs none; the compiler cannot know that of a router it has not seen. */
const plainLink = <Router extends AnyTRPCRouter>(url: string) => {
  const options: unknown = { url, maxItems: mostCalls }
  return httpBatchLink<Router>(options as Parameters<typeof httpBatchLink<Router>>[0])
}

export type RefusalFound = { code: RefusalCode; details: Record<string, string | number> }

/** A file that was sent by itself, outside tRPC, and was not taken. Without facts, it never arrived. */
export class NotTaken extends Error {
  readonly refusal: RefusalFound | null
  readonly requestId: string | null
  constructor(facts: { refusal: RefusalFound | null; requestId: string | null }) {
    super('The file was not taken')
    this.refusal = facts.refusal
    this.requestId = facts.requestId
  }
}

/** The refusal behind an error of the API; null when it is something else. */
export const refusalOf = (error: unknown): RefusalFound | null => {
  if (error instanceof NotTaken) return error.refusal
  if (!(error instanceof TRPCClientError)) return null
  const data = error.data as {
    refusal?: { code?: unknown; details?: Record<string, string | number> }
  } | null
  const code = data?.refusal?.code
  return isRefusalCode(code) ? { code, details: data?.refusal?.details ?? {} } : null
}

/** The request's number, to name when asking for help; null when the request never arrived. */
export const requestIdOf = (error: unknown): string | null => {
  if (error instanceof NotTaken) return error.requestId
  if (!(error instanceof TRPCClientError)) return null
  const id = (error.data as { requestId?: unknown } | null)?.requestId
  return typeof id === 'string' ? id : null
}

/** Did the request fail to arrive at all (no network, server away)? Then trying again later is right. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof NotTaken
    ? !error.refusal && !error.requestId
    : error instanceof TRPCClientError && (error.data === undefined || error.data === null)
