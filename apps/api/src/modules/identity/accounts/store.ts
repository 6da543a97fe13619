import type { IdentityDb } from '@app/db'
import type { Membership } from '@app/domain/identity'

export type Account = {
  id: string
  email: string
  name: string
  passwordHash: string | null
  emailVerifiedAt: string | null
  marketingAcceptedAt: string | null
}

const accountColumns = [
  'id',
  'email',
  'name',
  'passwordHash',
  'emailVerifiedAt',
  'marketingAcceptedAt',
] as const

export const byEmail = (db: IdentityDb, email: string): Promise<Account | undefined> =>
  db.selectFrom('people').select(accountColumns).where('email', '=', email).executeTakeFirst()

export const byId = (db: IdentityDb, personId: string): Promise<Account | undefined> =>
  db.selectFrom('people').select(accountColumns).where('id', '=', personId).executeTakeFirst()

/** False when there is an account with this e-mail already. */
export const insert = async (
  db: IdentityDb,
  account: {
    id: string
    email: string
    name: string
    passwordHash: string | null
    emailVerifiedAt: Date | null
  },
): Promise<boolean> => {
  const row = await db
    .insertInto('people')
    .values(account)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const update = async (
  db: IdentityDb,
  personId: string,
  change: Partial<{
    name: string
    passwordHash: string
    emailVerifiedAt: Date
    marketingAcceptedAt: Date | null
  }>,
): Promise<void> => {
  await db.updateTable('people').set(change).where('id', '=', personId).execute()
}

/** One role, and whether the institution asks its staff for a second step at signing in. */
export type OwnMembership = { membership: Membership; requiresSecondFactor: boolean }

/** The person's own roles across institutions (the policy shows no others to this transaction). */
export const memberships = async (db: IdentityDb, personId: string): Promise<OwnMembership[]> => {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('institutions', 'institutions.id', 'memberships.institutionId')
    .select([
      'memberships.id as membershipId',
      'memberships.role',
      'institutions.slug',
      'institutions.name',
      'institutions.requiresSecondFactor',
    ])
    .where('memberships.personId', '=', personId)
    .where('memberships.endedAt', 'is', null)
    .orderBy('institutions.name')
    .orderBy('memberships.role')
    .execute()
  return rows.map(({ membershipId, role, slug, name, requiresSecondFactor }) => ({
    membership: { membershipId, role, institution: { slug, name } },
    requiresSecondFactor,
  }))
}

export const institutionOf = async (
  db: IdentityDb,
  personId: string,
  membershipId: string,
): Promise<string | null> => {
  const row = await db
    .selectFrom('memberships')
    .select('institutionId')
    .where('id', '=', membershipId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.institutionId ?? null
}

/** Has the person a second step that counts? */
export const hasSecondFactor = async (db: IdentityDb, personId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('secondFactors')
    .select('personId')
    .where('personId', '=', personId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
