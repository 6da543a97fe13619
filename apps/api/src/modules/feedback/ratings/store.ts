import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { PersonRating } from '@app/domain/reports'

export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('selfRatings')
    .select(['levels', 'note', 'ratedAt', 'rubricVersion'])
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()

/** False when there is a rating already. */
export const insert = async (
  db: TenantDb,
  rating: PersonRating & { sessionId: string; rubricVersion: string; ratedAt: Date },
): Promise<boolean> => {
  const row = await db
    .insertInto('selfRatings')
    .values({ ...rating, levels: json(rating.levels) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sessionId')
    .executeTakeFirst()
  return row !== undefined
}
