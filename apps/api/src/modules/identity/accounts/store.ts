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

/** The person's own roles across institutions (the policy shows no others to this transaction). */
export const memberships = async (db: IdentityDb, personId: string): Promise<Membership[]> => {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('institutions', 'institutions.id', 'memberships.institutionId')
    .select([
      'memberships.id as membershipId',
      'memberships.role',
      'institutions.slug',
      'institutions.name',
    ])
    .where('memberships.personId', '=', personId)
    .where('memberships.endedAt', 'is', null)
    .orderBy('institutions.name')
    .orderBy('memberships.role')
    .execute()
  return rows.map(({ membershipId, role, slug, name }) => ({
    membershipId,
    role,
    institution: { slug, name },
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
