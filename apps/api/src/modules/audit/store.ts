import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { Role } from '@app/domain/permissions'
import { sql, type RawBuilder } from 'kysely'

export const insert = async (
  db: TenantDb,
  entry: {
    id: string
    personId: string | null
    role: Role | null
    action: string
    subject: string | null
    details: Record<string, string | number | boolean | null>
  },
): Promise<void> => {
  await db
    .insertInto('auditEntries')
    .values({ ...entry, details: json(entry.details) })
    .execute()
}

const newestFirst = keyset({
  key: 'auditEntries.at',
  type: 'timestamptz',
  id: 'auditEntries.id',
  descending: true,
})

const nameOf = (from: RawBuilder<unknown>) =>
  sql`(select ${from} = split_part(audit_entries.subject, ':', 2)::uuid)`
const candidate = sql`p.name from sessions s
  join memberships m on m.id = s.membership_id join people p on p.id = m.person_id`

/** Who or what an entry is about, as far as it is still there: names are looked up, never kept in the trail. */
const subjectName = sql<string | null>`case
  when audit_entries.subject !~ '^[a-z]+:[0-9a-f-]{36}$' then null
  else case split_part(audit_entries.subject, ':', 1)
    when 'session' then ${nameOf(sql`${candidate} where s.id`)}
    when 'answer' then ${nameOf(sql`${candidate} join answers a on a.session_id = s.id where a.id`)}
    when 'recording' then ${nameOf(sql`${candidate} join recordings r on r.session_id = s.id where r.id`)}
    when 'membership' then ${nameOf(sql`p.name from memberships m
      join people p on p.id = m.person_id where m.id`)}
    when 'invitation' then ${nameOf(sql`i.email::text from invitations i where i.id`)}
    when 'cohort' then ${nameOf(sql`c.name from cohorts c where c.id`)}
    when 'assignment' then ${nameOf(sql`a.title from assignments a where a.id`)}
    when 'question' then ${nameOf(sql`left(q.text, 80) from questions q where q.id`)}
    when 'kit' then ${nameOf(sql`k.name from kits k where k.id`)}
  end end`

export const page = (db: TenantDb, { place, limit }: Reading) => {
  const query = db
    .selectFrom('auditEntries')
    .leftJoin('people', 'people.id', 'auditEntries.personId')
    .select([
      'auditEntries.id',
      'auditEntries.at',
      'people.name as personName',
      'auditEntries.role',
      'action',
      'subject',
      subjectName.as('subjectName'),
      newestFirst.placeKey.as('placeKey'),
    ])
    .orderBy(newestFirst.order(place))
    .limit(limit)
  return (place ? query.where(newestFirst.where(place)) : query).execute()
}

export const count = (db: TenantDb, place: Place | null): Promise<Counts> =>
  db
    .selectFrom('auditEntries')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      newestFirst.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

/** Has this person done this to this subject since then? So that a seek in a recording is not a hundred entries. */
export const since = async (
  db: TenantDb,
  entry: { personId: string; action: string; subject: string; after: Date },
): Promise<boolean> => {
  const row = await db
    .selectFrom('auditEntries')
    .select('id')
    .where('subject', '=', entry.subject)
    .where('personId', '=', entry.personId)
    .where('action', '=', entry.action)
    .where('at', '>', entry.after.toISOString())
    .executeTakeFirst()
  return row !== undefined
}
