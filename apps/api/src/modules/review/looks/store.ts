import type { TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'
import type { Competency } from '@app/domain/rubrics'

export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('scoreLooks')
    .select([
      'id',
      'competency',
      'askedAt',
      'askedReason',
      'coachLevel',
      'level',
      'reason',
      'answeredByName',
      'answeredByRole',
      'answeredAt',
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

export type Row = Awaited<ReturnType<typeof ofSession>>[number]

export const ask = async (
  db: TenantDb,
  look: {
    id: string
    sessionId: string
    competency: Competency
    askedAt: Date
    askedReason: string
    createdAt: Date
  },
): Promise<void> => {
  await db.insertInto('scoreLooks').values(look).execute()
}

type Answer = {
  coachLevel: number | null
  level: number | null
  reason: string
  answeredBy: string
  answeredByName: string
  answeredByRole: Role
  answeredAt: Date
}

export const answer = async (db: TenantDb, id: string, given: Answer): Promise<void> => {
  await db.updateTable('scoreLooks').set(given).where('id', '=', id).execute()
}

export const insertAnswered = async (
  db: TenantDb,
  look: Answer & { id: string; sessionId: string; competency: Competency; createdAt: Date },
): Promise<void> => {
  await db.insertInto('scoreLooks').values(look).execute()
}
