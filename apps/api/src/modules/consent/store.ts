import type { TenantDb } from '@app/db'

export const latest = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('policyAcceptances')
    .select(['policyVersion', 'jobRole', 'referralSource', 'aiCoaching', 'acceptedAt'])
    .where('membershipId', '=', membershipId)
    .orderBy('acceptedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insert = async (
  db: TenantDb,
  acceptance: {
    id: string
    membershipId: string
    policyVersion: string
    jobRole: string
    referralSource: string | null
    aiCoaching: boolean
    acceptedAt: Date
  },
): Promise<void> => {
  await db.insertInto('policyAcceptances').values(acceptance).execute()
}
