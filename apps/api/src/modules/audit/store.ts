import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
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

export const page = (db: TenantDb, before: { at: string; id: string } | null, limit: number) => {
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
    ])
    .orderBy('auditEntries.at', 'desc')
    .orderBy('auditEntries.id', 'desc')
    .limit(limit)
  if (!before) return query.execute()
  return query
    .where((where) =>
      where(
        where.refTuple('auditEntries.at', 'auditEntries.id'),
        '<',
        where.tuple(before.at, before.id),
      ),
    )
    .execute()
}

export const count = async (db: TenantDb): Promise<number> => {
  const row = await db
    .selectFrom('auditEntries')
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return row.total
}

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
