import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { Role } from '@app/domain/permissions'

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
