import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { Role } from '@app/domain/permissions'
import type { RatingDraft } from '@app/domain/ratings'
import { sql } from 'kysely'

const columns = [
  'staffRatings.id',
  'staffRatings.sessionId',
  'staffRatings.membershipId',
  'staffRatings.authorName',
  'staffRatings.authorRole',
  'staffRatings.openedAt',
  'staffRatings.handedInAt',
] as const

/** The newest version of each rating of a session, with whose it is; those without a version have none kept. */
export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('staffRatings')
    .leftJoin('staffRatingVersions as v', (join) =>
      join
        .onRef('v.ratingId', '=', 'staffRatings.id')
        .on(
          'v.version',
          '=',
          sql<number>`(select max(w.version) from staff_rating_versions w where w.rating_id = staff_ratings.id)`,
        ),
    )
    .leftJoin('memberships', 'memberships.id', 'staffRatings.membershipId')
    .select([...columns, 'memberships.personId', 'v.levels', 'v.reasons', 'v.note'])
    .where('staffRatings.sessionId', '=', sessionId)
    .orderBy('staffRatings.handedInAt')
    .orderBy('staffRatings.id')
    .execute()

export type Row = Awaited<ReturnType<typeof ofSession>>[number]

/** A person's rating of a session, in whichever of their roles they began it, held until the transaction ends. */
export const ofPersonForUpdate = (db: TenantDb, sessionId: string, personId: string) =>
  db
    .selectFrom('staffRatings')
    .innerJoin('memberships', 'memberships.id', 'staffRatings.membershipId')
    .select(columns)
    .where('staffRatings.sessionId', '=', sessionId)
    .where('memberships.personId', '=', personId)
    .orderBy('staffRatings.id')
    .forUpdate('staffRatings')
    .executeTakeFirst()

/** Nothing is written where the member has one already. */
export const insert = async (
  db: TenantDb,
  rating: {
    id: string
    sessionId: string
    membershipId: string
    authorName: string
    authorRole: Role
    rubricVersion: string
  },
): Promise<void> => {
  await db
    .insertInto('staffRatings')
    .values(rating)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const insertVersion = async (
  db: TenantDb,
  ratingId: string,
  draft: RatingDraft,
  savedAt: Date,
): Promise<void> => {
  await db
    .insertInto('staffRatingVersions')
    .values({
      ratingId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from staff_rating_versions where rating_id = ${ratingId})`,
      levels: json(draft.levels),
      reasons: json(draft.reasons),
      note: draft.note,
      savedAt,
    })
    .execute()
}

export const countVersions = async (db: TenantDb, ratingId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('staffRatingVersions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('ratingId', '=', ratingId)
    .executeTakeFirstOrThrow()
  return count
}

export const setHandedIn = async (db: TenantDb, ratingId: string, at: Date): Promise<void> => {
  await db.updateTable('staffRatings').set({ handedInAt: at }).where('id', '=', ratingId).execute()
}

export const setOpened = async (db: TenantDb, ratingId: string, at: Date): Promise<void> => {
  await db.updateTable('staffRatings').set({ openedAt: at }).where('id', '=', ratingId).execute()
}
