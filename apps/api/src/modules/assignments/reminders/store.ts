import type { TenantDb } from '@app/db'
import { sql } from 'kysely'

/** Notes reminders of one day, and says how many are new: who was reminded that day already is not again. */
export const insert = async (
  db: TenantDb,
  { assignmentId, day, askedBy }: { assignmentId: string; day: string; askedBy: string | null },
  { membershipIds, askedAt }: { membershipIds: readonly string[]; askedAt: Date },
): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`
    insert into assignment_reminders (assignment_id, membership_id, day, asked_by, asked_at)
    select ${assignmentId}::uuid, id, ${day}, ${askedBy}::uuid, ${askedAt.toISOString()}::timestamptz
      from unnest(${membershipIds}::uuid[]) id
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows)
}

export type Waiting = { membershipId: string; day: string; name: string; email: string }

/** Takes reminders that wait, so that no other worker takes them too. */
export const claim = async (
  db: TenantDb,
  assignmentId: string,
  { now, most }: { now: Date; most: number },
): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    with taken as (
      select r.membership_id, r.day from assignment_reminders r
       where r.assignment_id = ${assignmentId} and r.mailed_at is null
       order by r.membership_id limit ${most} for update skip locked),
    claimed as (
      update assignment_reminders r set mailed_at = ${now.toISOString()}::timestamptz from taken t
       where r.assignment_id = ${assignmentId} and r.membership_id = t.membership_id and r.day = t.day
      returning r.membership_id, r.day)
    select c.membership_id as "membershipId", c.day, p.name, p.email::text as email from claimed c
      join memberships m on m.id = c.membership_id and m.ended_at is null
      join people p on p.id = m.person_id`.execute(db)
  return rows
}

/** Gives back what could not be mailed. */
export const giveBack = async (
  db: TenantDb,
  assignmentId: string,
  waiting: readonly Pick<Waiting, 'membershipId' | 'day'>[],
): Promise<void> => {
  for (const { membershipId, day } of waiting)
    await db
      .updateTable('assignmentReminders')
      .set({ mailedAt: null })
      .where('assignmentId', '=', assignmentId)
      .where('membershipId', '=', membershipId)
      .where('day', '=', day)
      .execute()
}

/** Assignments that are open, and whose people have still to be reminded by themselves. */
export const toRemind = (db: TenantDb, now: Date) =>
  db
    .selectFrom('assignments')
    .select(['id', 'cohortId', 'opensAt', 'dueAt', 'createdAt', 'remindDaysBefore'])
    .where('remindDaysBefore', 'is not', null)
    .where('remindedAt', 'is', null)
    .where('closedAt', 'is', null)
    .where('archivedAt', 'is', null)
    .where('opensAt', '<=', now.toISOString())
    .where('dueAt', '>', now.toISOString())
    .forUpdate()
    .execute()

export const setReminded = async (db: TenantDb, assignmentId: string, now: Date): Promise<void> => {
  await db
    .updateTable('assignments')
    .set({ remindedAt: now })
    .where('id', '=', assignmentId)
    .execute()
}
