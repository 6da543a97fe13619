import type { TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'

/** Somebody who is a member now, held until the transaction ends. */
export const active = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('memberships')
    .select(['id', 'personId', 'role'])
    .where('id', '=', membershipId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The owners, held until the transaction ends: of two who end each other at the same moment, one stays. */
export const owners = async (db: TenantDb): Promise<string[]> => {
  const rows = await db
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'owner')
    .where('endedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Ends it; the database tells every live connection that acts in it. */
export const end = async (db: TenantDb, membershipId: string, now: Date): Promise<void> => {
  await db.updateTable('memberships').set({ endedAt: now }).where('id', '=', membershipId).execute()
}

export const inRole = (db: TenantDb, personId: string, role: Role) =>
  db
    .selectFrom('memberships')
    .select(['id', 'endedAt'])
    .where('personId', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst()

export const setRole = async (db: TenantDb, membershipId: string, role: Role): Promise<void> => {
  await db.updateTable('memberships').set({ role }).where('id', '=', membershipId).execute()
}

export const bringBack = async (db: TenantDb, membershipId: string): Promise<void> => {
  await db
    .updateTable('memberships')
    .set({ endedAt: null })
    .where('id', '=', membershipId)
    .execute()
}
