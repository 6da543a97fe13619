import { Id } from '@app/domain/instants'
import type { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { pinned } from './pinned.ts'
import { isStalePlan } from './prepared.ts'
import type { DB } from './tables.generated.ts'

export { openPool } from './pool.ts'

declare const tenant: unique symbol
declare const identity: unique symbol

/** The database, closed: nothing can be asked of it but through one of the doors below. */
export type Database = { readonly pool: Pool }

/** A transaction inside one institution. Row level security shows that institution's rows alone. */
export type TenantDb = Kysely<DB> & { readonly [tenant]: true }

/** A transaction of the identity module: accounts, sign-ins, and the asking person's own memberships. */
export type IdentityDb = Kysely<DB> & { readonly [identity]: true }

/**
 * Runs `work` in one transaction inside an institution: the only maker of a `TenantDb`. Commits when `work` resolves,
 * rolls back when it throws. Never await a network service inside `work`.
 * @param institutionId a UUID; anything else throws before the database is asked
 */
export const inInstitution = <Result>(
  db: Database,
  institutionId: string,
  work: (db: TenantDb) => Promise<Result>,
): Promise<Result> =>
  inTransaction(
    db,
    `set_config('app.institution_id', '${Id.parse(institutionId)}', true)`,
    (client) => work(pinned<DB>(client) as TenantDb),
  )

/**
 * Runs `work` in one transaction of the identity module.
 * @param personId whose own memberships may be read; null while nobody is known yet
 */
export const inIdentity = <Result>(
  db: Database,
  personId: string | null,
  work: (db: IdentityDb) => Promise<Result>,
): Promise<Result> => {
  const person = personId === null ? '' : Id.parse(personId)
  const settings = `set_config('app.door', 'identity', true), set_config('app.person_id', '${person}', true)`
  return inTransaction(db, settings, (client) => work(pinned<DB>(client) as IdentityDb))
}

const inTransaction = async <Result>(
  db: Database,
  settings: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    // BEGIN, the settings and the first statement of the work go out together: nobody waits for BEGIN's answer. Should
    // it fail, the rest finds no institution and so no rows. The values are UUIDs checked above, never free text.
    const begun = client.query(`begin; select ${settings}`)
    // Both are waited for, whatever becomes of either: work that went on after its connection was given back would go on
    // inside somebody else's transaction.
    const [beginning, working] = await Promise.allSettled([begun, work(client)])
    if (beginning.status === 'rejected') throw beginning.reason
    if (working.status === 'rejected') throw working.reason
    const { command } = await client.query('commit')
    // A statement had failed, and somebody kept that to themselves: PostgreSQL rolls back, and says so by the way.
    if (command !== 'COMMIT') throw new Error('A transaction with a failed statement was committed')
    return working.value
  } catch (error) {
    if (isStalePlan(error)) broken = error as Error
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
