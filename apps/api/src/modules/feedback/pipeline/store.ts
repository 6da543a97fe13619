import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { PipelineStep, StepProgress } from '@app/domain/reports'

/** Which stored result: a step, and its part (a question's position, a rating's number, or 0 for the whole). */
export type Part = { sessionId: string; step: PipelineStep; part: number }
export type StepState = StepProgress['state']

export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('pipelineResults')
    .select(['step', 'part', 'state', 'inputsSha256', 'result', 'failure', 'attempts'])
    .where('sessionId', '=', sessionId)
    .orderBy('step')
    .orderBy('part')
    .execute()

export type StoredResult = Awaited<ReturnType<typeof ofSession>>[number]

export const put = async (
  db: TenantDb,
  part: Part,
  value: {
    state: StepState
    inputsSha256: string | null
    result: unknown
    failure: string | null
    attempts: number
    updatedAt: Date
  },
): Promise<void> => {
  const row = { ...value, result: value.result === null ? null : json(value.result) }
  await db
    .insertInto('pipelineResults')
    .values({ ...part, ...row })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'sessionId', 'step', 'part']).doUpdateSet(row),
    )
    .execute()
}

/** Failed parts may be tried again. */
export const forgetFailures = async (db: TenantDb, sessionId: string): Promise<void> => {
  await db
    .deleteFrom('pipelineResults')
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'failed')
    .execute()
}
