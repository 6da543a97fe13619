import { inInstitution, type Database, type TenantDb } from '@app/db'
import { may, type Permission } from '@app/domain/permissions'
import { isRefusalCode, Refused, statusOf } from '@app/domain/refusals'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Actor, Caller } from './actor.ts'
import type { Config } from './config.ts'
import type { Ports } from './ports.ts'

/** What a procedure gets. Plain types, never Fastify's: they would leak Node's globals into the browser's program. */
export type Context = Caller & {
  db: Database
  ports: Ports
  config: Config
  requestId: string
  /** Where the request came from, for rate limits; hashed before it is stored. */
  address: string
  userAgent: string
  region: string | undefined
  /** Sets the sign-in cookie, or clears it with null. */
  setCookie: (signInToken: string | null) => void
}

/** How the door of a procedure is guarded; the tests that walk the router read it. */
export type DoorMeta = { permission: Permission } | { anyone: string }

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
} as const

/** The refusal behind an error, if it is one: ours, or input that a schema did not accept. */
const refusalIn = (cause: unknown): Refused | null => {
  if (cause instanceof Refused) return cause
  if (cause instanceof ZodError) {
    const issue = cause.issues[0]
    // A schema may say itself which refusal it is.
    if (isRefusalCode(issue?.message)) return new Refused(issue.message)
    return new Refused('request.invalid', {
      field: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    })
  }
  return null
}

const t = initTRPC
  .context<Context>()
  .meta<DoorMeta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const input = error.code === 'BAD_REQUEST' ? error.cause : undefined
      const refusal = error.cause instanceof Refused ? error.cause : refusalIn(input)
      return {
        ...shape,
        message: refusal?.code ?? 'internal',
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          requestId: ctx?.requestId ?? null,
          refusal: refusal ? { code: refusal.code, details: refusal.details } : null,
        },
      }
    },
  })

export const router = t.router
export const createCaller = t.createCallerFactory

/** Carries a failed result out of a transaction, so that it is rolled back. */
class Undone extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('undone')
    this.result = result
  }
}

/** A refusal as tRPC tells it. */
export const refusalError = (cause: Refused): TRPCError =>
  new TRPCError({ code: codes[statusOf(cause.code) as keyof typeof codes], cause })

/** Text that PostgreSQL cannot keep: a NUL, or half of a character. */
const unstorable = new Set(['22021', '22P02', '22P05'])
const isUnstorable = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && unstorable.has(String(cause.code))

const base = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Refused) return { ...result, error: refusalError(cause) }
  if (isUnstorable(cause)) return { ...result, error: refusalError(new Refused('request.invalid')) }
  return result
})

/**
 * A procedure for somebody who acts in a role with this permission. It runs in one transaction inside their
 * institution (`ctx.tenant`), which is rolled back when the procedure fails.
 */
export const door = (permission: Permission) =>
  base.meta({ permission }).use(async ({ ctx, next }) => {
    const { actor } = ctx
    if (!actor)
      throw new Refused(ctx.heldMembershipId ? 'signIn.secondFactorMissing' : 'signIn.required')
    if (!may(actor.role, permission)) throw new Refused('permission.missing')
    try {
      return await inInstitution(ctx.db, actor.institutionId, async (tenant: TenantDb) => {
        const result = await next({ ctx: { actor, tenant } })
        if (!result.ok) throw new Undone(result)
        return result
      })
    } catch (error) {
      if (error instanceof Undone)
        return error.result as Awaited<ReturnType<typeof next<{ actor: Actor; tenant: TenantDb }>>>
      throw error
    }
  })

/** A procedure that needs no role. The reason says why that is right; a test reads them. */
export const anyone = (reason: string) => base.meta({ anyone: reason })
