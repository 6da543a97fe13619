import type { TenantDb } from '@app/db'
import type { ScoreLook } from '@app/domain/review'
import { anchorOf, starterRubric } from '@app/domain/rubrics'
import * as store from './store.ts'

const shown = (row: store.Row, wordsOnly: boolean): ScoreLook => ({
  lookId: row.id,
  competency: row.competency,
  askedAt: row.askedAt,
  askedReason: row.askedReason,
  answer:
    row.answeredAt !== null && row.answeredByName !== null && row.answeredByRole !== null
      ? {
          byName: row.answeredByName,
          byRole: row.answeredByRole,
          answeredAt: row.answeredAt,
          isOverride: row.level !== null,
          level: wordsOnly ? null : row.level,
          anchor: row.level === null ? null : anchorOf(starterRubric, row.competency, row.level),
          reason: row.reason ?? '',
        }
      : null,
})

/** Every look at a score of a session, oldest first. */
export const looksOf = async (
  db: TenantDb,
  sessionId: string,
  wordsOnly: boolean,
): Promise<ScoreLook[]> =>
  (await store.ofSession(db, sessionId)).map((row) => shown(row, wordsOnly))
