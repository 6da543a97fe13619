/* oxlint-disable eslint/no-underscore-dangle -- `_def` is tRPC's own name for what a router is made of */
import type { AnyRouter, TRPCError } from '@trpc/server'
// Pinned exactly: this module of tRPC may change in any release. trpc-route.test.ts compares with tRPC's own adapter.
import {
  callProcedure,
  getErrorShape,
  getHTTPStatusCodeFromError,
  getTRPCErrorFromUnknown,
} from '@trpc/server/unstable-core-do-not-import'
import type { Context } from '../trpc.ts'

type PlainCall = { path: string; type: 'query' | 'mutation'; input: unknown }
export type PlainCalls = { calls: PlainCall[]; isBatch: boolean }

type Asked = {
  method: string
  headers: Record<string, string | string[] | undefined>
  body: unknown
  params: { path: string }
  query: Record<string, string | undefined>
}

/** Calls that may travel in one request: each takes a transaction of its own. */
export const mostCalls = 20

/** The text as JSON, or undefined where it is none. */
const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The calls in a request of the plain form; null for every other form, which tRPC's own adapter answers. */
export const plainCallsOf = (router: AnyRouter, request: Asked): PlainCalls | null => {
  const { method, headers, query } = request
  const type = method === 'GET' ? 'query' : method === 'POST' ? 'mutation' : null
  if (!type || headers['trpc-accept'] !== undefined || query['connectionParams'] !== undefined)
    return null
  const isBatch = query['batch'] === '1'
  if (!isBatch && query['batch'] !== undefined) return null
  const paths = isBatch ? request.params.path.split(',') : [request.params.path]
  if (type === 'mutation' && !/^application\/json\b/.test(String(headers['content-type'] ?? '')))
    return null
  const text = type === 'query' ? query['input'] : request.body
  if (type === 'mutation' && text === '') return null
  const json = typeof text === 'string' && text !== '' ? parsed(text) : { value: undefined }
  if (!json) return null
  const inputs = inputsOf(json.value, isBatch)
  if (!inputs) return null
  const procedures: Record<string, { _def: { type: string } } | undefined> = router._def.procedures
  if (paths.some((path) => procedures[path]?._def.type !== type)) return null
  return { isBatch, calls: paths.map((path, index) => ({ path, type, input: inputs[index] })) }
}

const inputsOf = (value: unknown, isBatch: boolean): Record<number, unknown> | null => {
  if (!isBatch) return { 0: value }
  if (value === undefined) return {}
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<number, unknown>)
    : null
}

type Answered = { status: number; body: object }

const answerOne = async (
  router: AnyRouter,
  { path, type, input }: PlainCall,
  batchIndex: number,
  ctx: Context,
  onError: (error: TRPCError, path: string) => void,
): Promise<Answered> => {
  try {
    const data: unknown = await callProcedure({
      router,
      path,
      type,
      ctx,
      batchIndex,
      getRawInput: async () => input,
      signal: undefined,
    })
    return { status: 200, body: { result: { data } } }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    onError(error, path)
    const shape: unknown = getErrorShape({
      config: router._def._config,
      ctx,
      path,
      type,
      error,
      input,
    })
    return { status: getHTTPStatusCodeFromError(error), body: { error: shape } }
  }
}

/** Answers as tRPC's adapter would: the common status, or 207 where the calls of a batch went differently. */
export const answerFast = async (
  router: AnyRouter,
  { calls, isBatch }: PlainCalls,
  ctx: Context,
  onError: (error: TRPCError, path: string) => void,
): Promise<{ status: number; body: string }> => {
  const answers = await Promise.all(
    calls.map((call, index) => answerOne(router, call, index, ctx, onError)),
  )
  const [first] = answers
  if (!isBatch) return { status: first?.status ?? 500, body: JSON.stringify(first?.body) }
  const same = answers.every(({ status }) => status === first?.status)
  return {
    status: same ? (first?.status ?? 500) : 207,
    body: JSON.stringify(answers.map(({ body }) => body)),
  }
}

/** A failure that came before any procedure, as tRPC's adapter tells it: once, or once for each call of a batch. */
export const answerFailure = (
  router: AnyRouter,
  failure: unknown,
  request: { path: string; isBatch: boolean; requestId: string },
): { status: number; body: string } => {
  const error = getTRPCErrorFromUnknown(failure)
  const { path, isBatch, requestId } = request
  const config = router._def._config
  const ctx = { requestId }
  const shape: unknown = getErrorShape({
    config,
    ctx,
    path,
    type: 'unknown',
    error,
    input: undefined,
  })
  const one = { error: shape }
  const body = isBatch ? path.split(',').map(() => one) : one
  return { status: getHTTPStatusCodeFromError(error), body: JSON.stringify(body) }
}
