import { inIdentity, type Database, type TenantDb } from '@app/db'

/** Before the tenant is known, one function tells which institution an open code belongs to, and nothing else. */
export const institutionOfCode = async (db: Database, code: string): Promise<string | null> => {
  const { rows } = await db.pool.query<{ id: string | null }>(
    'select institution_of_join_code($1) as id',
    [code],
  )
  return rows[0]?.id ?? null
}

export const byCode = (db: TenantDb, code: string) =>
  db
    .selectFrom('cohorts')
    .select(['id as cohortId', 'joinNeedsApproval'])
    .where('joinCode', '=', code)
    .where('joinOpen', '=', true)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()

export const needsApproval = async (db: TenantDb, cohortId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('cohorts')
    .select('joinNeedsApproval')
    .where('id', '=', cohortId)
    .executeTakeFirst()
  return row?.joinNeedsApproval ?? true
}

export const settings = (db: TenantDb, cohortId: string) =>
  db
    .selectFrom('cohorts')
    .select(['joinCode', 'joinOpen', 'joinNeedsApproval'])
    .where('id', '=', cohortId)
    .executeTakeFirstOrThrow()

export const change = async (
  db: TenantDb,
  cohortId: string,
  settingsNow: { joinCode?: string; joinOpen?: boolean; joinNeedsApproval?: boolean },
): Promise<void> => {
  await db.updateTable('cohorts').set(settingsNow).where('id', '=', cohortId).execute()
}

export const hasDomains = async (db: TenantDb, institutionId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('institutions')
    .select('mailDomains')
    .where('id', '=', institutionId)
    .executeTakeFirst()
  return (row?.mailDomains.length ?? 0) > 0
}

/** The person's membership as a candidate, also one that ended; held, so that two tabs do one thing after the other. */
export const candidacy = (db: TenantDb, personId: string) =>
  db
    .selectFrom('memberships')
    .select(['id', 'endedAt'])
    .where('personId', '=', personId)
    .where('role', '=', 'candidate')
    .forUpdate()
    .executeTakeFirst()

export const takesPart = async (
  db: TenantDb,
  member: { cohortId: string; membershipId: string },
): Promise<boolean> => {
  const row = await db
    .selectFrom('cohortMembers')
    .select('part')
    .where('cohortId', '=', member.cohortId)
    .where('membershipId', '=', member.membershipId)
    .executeTakeFirst()
  return row !== undefined
}

type Applicant = { cohortId: string; personId: string; email: string; name: string }

/** Puts somebody into the queue; who was admitted once and has left meanwhile asks anew. Answers what stands there then. */
export const ask = async (db: TenantDb, request: Applicant & { id: string; createdAt: Date }) => {
  const { email, name, createdAt } = request
  await db
    .insertInto('joinRequests')
    .values(request)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'cohortId', 'personId'])
        .doUpdateSet({ email, name, createdAt, decidedAt: null, decidedBy: null, outcome: null })
        .where('joinRequests.outcome', '=', 'admitted'),
    )
    .execute()
  return db
    .selectFrom('joinRequests')
    .select('outcome')
    .where('cohortId', '=', request.cohortId)
    .where('personId', '=', request.personId)
    .executeTakeFirstOrThrow()
}

const columns = ['id as requestId', 'email', 'name', 'createdAt'] as const

/** Who waits, the longest first. */
export const waiting = (db: TenantDb, cohortId: string, limit: number) =>
  db
    .selectFrom('joinRequests')
    .select(columns)
    .where('cohortId', '=', cohortId)
    .where('outcome', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute()

export const countWaiting = async (db: TenantDb, cohortId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('joinRequests')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('cohortId', '=', cohortId)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** A request nobody has answered yet, held until the transaction ends. */
export const unanswered = (db: TenantDb, requestId: string) =>
  db
    .selectFrom('joinRequests')
    .select(['cohortId', 'personId'])
    .where('id', '=', requestId)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const decide = async (
  db: TenantDb,
  requestId: string,
  decision: { outcome: 'admitted' | 'declined'; decidedBy: string; decidedAt: Date },
): Promise<void> => {
  await db.updateTable('joinRequests').set(decision).where('id', '=', requestId).execute()
}

/** What the mail with the answer says. */
export const answered = (db: TenantDb, requestId: string) =>
  db
    .selectFrom('joinRequests')
    .innerJoin('cohorts', 'cohorts.id', 'joinRequests.cohortId')
    .select(['joinRequests.email', 'joinRequests.outcome', 'cohorts.name as cohortName'])
    .where('joinRequests.id', '=', requestId)
    .executeTakeFirst()

/** The person's own requests that nobody has let in, in whatever institution. */
export const ofPerson = (db: Database, personId: string) =>
  inIdentity(db, personId, (identity) =>
    identity
      .selectFrom('joinRequests')
      .innerJoin('institutions', 'institutions.id', 'joinRequests.institutionId')
      .select(['institutions.name as institutionName', 'joinRequests.outcome'])
      .where('joinRequests.personId', '=', personId)
      .where((where) => where.or([where('outcome', 'is', null), where('outcome', '=', 'declined')]))
      .orderBy('joinRequests.createdAt', 'desc')
      .execute(),
  )

export const removeBefore = async (db: TenantDb, moment: Date): Promise<void> => {
  const before = moment.toISOString()
  await db
    .deleteFrom('joinRequests')
    .where((where) => where.fn.coalesce('decidedAt', 'createdAt'), '<', before)
    .execute()
}
