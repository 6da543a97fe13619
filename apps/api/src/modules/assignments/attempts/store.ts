import type { TenantDb } from '@app/db'
import type { Standing } from '@app/domain/assignments'
import { sql, type RawBuilder } from 'kysely'

const startColumns = [
  'id',
  'kitId',
  'opensAt',
  'dueAt',
  'isLateAllowed',
  'attemptsAllowed',
  'closedAt',
  'archivedAt',
] as const

/** Is this assignment for this member, by their cohort or by name? */
export const isFor = (membershipId: string) =>
  sql<boolean>`(exists (select 1 from cohort_members c where c.cohort_id = assignments.cohort_id
      and c.membership_id = ${membershipId} and c.part = 'candidate')
    or exists (select 1 from assignment_members x where x.assignment_id = assignments.id
      and x.membership_id = ${membershipId}))`

export const given = (db: TenantDb, assignmentId: string, membershipId: string) =>
  db
    .selectFrom('assignments')
    .select(startColumns)
    .where('id', '=', assignmentId)
    .where(isFor(membershipId))
    .executeTakeFirst()

export const startColumnsOf = (db: TenantDb, assignmentId: string) =>
  db
    .selectFrom('assignments')
    .select(startColumns)
    .where('id', '=', assignmentId)
    .executeTakeFirst()

/** What was given to a member and was not due before a moment, as it is due. */
export const givenSince = (
  db: TenantDb,
  membershipId: string,
  { since, most }: { since: Date; most: number },
) =>
  db
    .selectFrom('assignments')
    .select([...startColumns, 'title', 'note', 'counts'])
    .where(isFor(membershipId))
    .where('archivedAt', 'is', null)
    .where('dueAt', '>', since.toISOString())
    .orderBy('dueAt')
    .orderBy('id')
    .limit(most)
    .execute()

export const countBegun = async (
  db: TenantDb,
  assignmentId: string,
  membershipId: string,
): Promise<number> => {
  const row = await db
    .selectFrom('assignmentAttempts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('assignmentId', '=', assignmentId)
    .where('membershipId', '=', membershipId)
    .where('begunAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Everybody who has begun an assignment. */
export const begunBy = async (db: TenantDb, assignmentId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('assignmentAttempts')
    .select('membershipId')
    .distinct()
    .where('assignmentId', '=', assignmentId)
    .where('begunAt', 'is not', null)
    .execute()
  return rows.map((row) => row.membershipId)
}

/** The sessions of a member for assignments that can still be gone on with. */
export const openSessions = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('sessions')
    .select(['id', 'assignmentId'])
    .where('membershipId', '=', membershipId)
    .where('assignmentId', 'is not', null)
    .where('state', 'in', ['created', 'inProgress', 'paused'])
    .execute()

export const insert = async (
  db: TenantDb,
  attempt: { id: string; assignmentId: string; membershipId: string; sessionId: string },
): Promise<void> => {
  await db.insertInto('assignmentAttempts').values(attempt).execute()
}

export const setBegun = async (db: TenantDb, sessionId: string, begunAt: Date): Promise<void> => {
  await db
    .updateTable('assignmentAttempts')
    .set({ begunAt })
    .where('sessionId', '=', sessionId)
    .where('begunAt', 'is', null)
    .execute()
}

/** An attempt that is completed without ever having begun counts from its end. */
export const setHandedIn = async (
  db: TenantDb,
  sessionId: string,
  handedInAt: Date,
): Promise<void> => {
  await db
    .updateTable('assignmentAttempts')
    .set({
      handedInAt,
      answeredCount: sql<number>`(select count(*) from session_questions q
        where q.session_id = ${sessionId} and q.state in ('answered', 'settled'))`,
    })
    .where('sessionId', '=', sessionId)
    .execute()
}

export type Counting = {
  assignmentId: string
  membershipId: string
  sessionId: string | null
  handedInAt: string | null
  standing: Exclude<Standing, 'notBegun' | 'forgotten'>
  isLate: boolean
  used: number
}

/**
 * SQL of the one attempt that counts for each assignment and person that `which` names (`t` an attempt, `a` its
 * assignment): what was handed in before what was not, then by the assignment's rule. No score is looked at (P57).
 * Who has begun nothing has no row.
 */
export const countingAttempts = (which: RawBuilder<unknown>) => sql<Counting>`
  select distinct on (t.assignment_id, t.membership_id)
    t.assignment_id as "assignmentId", t.membership_id as "membershipId", t.session_id as "sessionId",
    t.handed_in_at as "handedInAt",
    case when t.handed_in_at is null
        then case when s.state in ('inProgress', 'paused') then 'inProgress' else 'brokenOff' end
      when exists (select 1 from feedback_notes f where f.session_id = s.id) then 'reviewed'
      when s.report_state in ('ready', 'partial') then 'reportReady'
      else 'handedIn' end as standing,
    coalesce(t.handed_in_at > a.due_at, false) as "isLate",
    count(*) over (partition by t.assignment_id, t.membership_id) as used
  from assignment_attempts t
  join assignments a on a.id = t.assignment_id
  left join sessions s on s.id = t.session_id
  where t.begun_at is not null and ${which}
  order by t.assignment_id, t.membership_id, (t.handed_in_at is null),
    case when a.counts = 'best' then t.answered_count end desc nulls last,
    case when a.counts = 'first' then t.handed_in_at end asc nulls last,
    t.handed_in_at desc nulls last, t.begun_at desc`

/** The attempts that count for one person. */
export const countingOf = async (
  db: TenantDb,
  membershipId: string,
  assignmentIds: readonly string[],
): Promise<Counting[]> => {
  if (assignmentIds.length === 0) return []
  const { rows } = await countingAttempts(
    sql`t.membership_id = ${membershipId} and t.assignment_id = any(${assignmentIds}::uuid[])`,
  ).execute(db)
  return rows
}

/** What is left of attempts whose interviews are gone, of assignments that were due (or closed) before a moment. */
export const removeBefore = async (db: TenantDb, moment: Date): Promise<void> => {
  await sql`delete from assignment_attempts t using assignments a
    where a.id = t.assignment_id and t.session_id is null
      and greatest(a.due_at, a.closed_at) < ${moment.toISOString()}`.execute(db)
}
