import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { PipelineStep, StepProgress } from '@app/domain/reports'

/** Which stored result: a step, and its part (a question's position, a rating's number, or 0 for the whole). */
export type Part = { sessionId: string; step: PipelineStep; part: number }
export type StepState = StepProgress['state']

/** Where each part stands, without its result. */
export const standings = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('pipelineResults')
    .select(['step', 'part', 'state'])
    .where('sessionId', '=', sessionId)
    .execute()

export type Standing = Awaited<ReturnType<typeof standings>>[number]

export const one = (db: TenantDb, { sessionId, step, part }: Part) =>
  db
    .selectFrom('pipelineResults')
    .select(['state', 'inputsSha256', 'result', 'failure', 'attempts'])
    .where('sessionId', '=', sessionId)
    .where('step', '=', step)
    .where('part', '=', part)
    .executeTakeFirst()

/** The stored answers of a model for these inputs: the parts of the evaluation above 0. */
export const calls = async (
  db: TenantDb,
  sessionId: string,
  inputsSha256: string,
): Promise<unknown[]> => {
  const rows = await db
    .selectFrom('pipelineResults')
    .select('result')
    .where('sessionId', '=', sessionId)
    .where('step', '=', 'evaluate')
    .where('part', '>', 0)
    .where('inputsSha256', '=', inputsSha256)
    .orderBy('part')
    .execute()
  return rows.map((row) => row.result)
}

export const forgetCalls = async (db: TenantDb, sessionId: string): Promise<void> => {
  await db
    .deleteFrom('pipelineResults')
    .where('sessionId', '=', sessionId)
    .where('step', '=', 'evaluate')
    .where('part', '>', 0)
    .execute()
}

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
