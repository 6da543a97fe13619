import { Id } from '@app/domain/instants'
import type { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { pinned } from './pinned.ts'
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
    // BEGIN and the settings travel in one message. The values are UUIDs checked above, never free text.
    await client.query(`begin; select ${settings}`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
