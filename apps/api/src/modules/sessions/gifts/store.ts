import type { TenantDb } from '@app/db'

/** The question at hand, with what staff gave for it; undefined when none is left. */
export const atHand = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('sessionQuestions')
    .select(['position', 'state', 'thinkSeconds', 'extendedSeconds', 'givenRetakes'])
    .where('sessionId', '=', sessionId)
    .where('state', 'not in', ['settled', 'skipped'])
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()

type Place = { sessionId: string; position: number }

export const addSeconds = async (
  db: TenantDb,
  { sessionId, position }: Place,
  { to, seconds }: { to: 'thinkSeconds' | 'answerSeconds'; seconds: number },
): Promise<void> => {
  await db
    .updateTable('sessionQuestions')
    .set((update) => ({
      [to]: update(to, '+', seconds),
      extendedSeconds: update('extendedSeconds', '+', seconds),
    }))
    .where('sessionId', '=', sessionId)
    .where('position', '=', position)
    .execute()
}

export const addRetake = async (db: TenantDb, { sessionId, position }: Place): Promise<void> => {
  await db
    .updateTable('sessionQuestions')
    .set((update) => ({
      retakes: update('retakes', '+', 1),
      givenRetakes: update('givenRetakes', '+', 1),
    }))
    .where('sessionId', '=', sessionId)
    .where('position', '=', position)
    .execute()
}
