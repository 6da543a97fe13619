import type { TenantDb } from '@app/db'
import type { Competency } from '@app/domain/rubrics'
import { sql } from 'kysely'

type Pair = {
  coach: string
  rubricVersion: string
  competency: Competency
  personLevel: number
  coachLevel: number
}

export const count = async (db: TenantDb, pairs: Pair[]): Promise<void> => {
  if (pairs.length === 0) return
  await db
    .insertInto('ratingAgreements')
    .values(pairs.map((pair) => ({ ...pair, pairs: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns([
          'institutionId',
          'coach',
          'rubricVersion',
          'competency',
          'personLevel',
          'coachLevel',
        ])
        .doUpdateSet({ pairs: sql`rating_agreements.pairs + 1` }),
    )
    .execute()
}

/** Every count: at most 25 a competency for each coach that there was. */
export const all = (db: TenantDb) =>
  db
    .selectFrom('ratingAgreements')
    .select(['coach', 'rubricVersion', 'competency', 'personLevel', 'coachLevel', 'pairs'])
    .execute()

/** Every rating that was given blind, of interviews that are still there. */
export const blindRatings = (db: TenantDb) =>
  db
    .selectFrom('staffRatings as r')
    .innerJoin('staffRatingVersions as v', 'v.ratingId', 'r.id')
    .select(['r.sessionId', 'v.levels'])
    .where('r.handedInAt', 'is not', null)
    .where('r.openedAt', 'is', null)
    .where(
      'v.version',
      '=',
      sql<number>`(select max(w.version) from staff_rating_versions w where w.rating_id = r.id)`,
    )
    .execute()

export const settings = (db: TenantDb) =>
  db.selectFrom('reviewSettings').select(['dueDays', 'agreementThreshold']).executeTakeFirst()

export const setSettings = async (
  db: TenantDb,
  chosen: { dueDays: number; agreementThreshold: number | null },
): Promise<void> => {
  await db
    .insertInto('reviewSettings')
    .values(chosen)
    .onConflict((conflict) => conflict.columns(['institutionId']).doUpdateSet(chosen))
    .execute()
}
