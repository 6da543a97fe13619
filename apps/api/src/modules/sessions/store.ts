import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { Accommodations } from '@app/domain/accommodations'
import type { DeviceFacts } from '@app/domain/devices'
import type { AskedQuestion, Category } from '@app/domain/questions'
import type { ReportState } from '@app/domain/reports'
import type { AnswerState, QuestionState, SessionState } from '@app/domain/sessions'

const sessionColumns = [
  'id',
  'institutionId',
  'membershipId',
  'kitId',
  'kitName',
  'assignmentId',
  'category',
  'state',
  'reportState',
  'aiCoaching',
  'accommodations',
  'device',
  'createdAt',
  'begunAt',
  'endedAt',
  'touchedAt',
] as const

export type SessionRecord = NonNullable<Awaited<ReturnType<typeof byId>>>

export const byId = (db: TenantDb, sessionId: string) =>
  db.selectFrom('sessions').select(sessionColumns).where('id', '=', sessionId).executeTakeFirst()

/** As `byId`, holding the row until the transaction ends, so that two steps cannot cross. */
export const byIdForUpdate = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()

export const insert = async (
  db: TenantDb,
  session: {
    id: string
    membershipId: string
    kitId: string | null
    kitName: string
    assignmentId: string | null
    category: Category
    aiCoaching: boolean
    accommodations: Accommodations
    device: DeviceFacts
    createdAt: Date
  },
): Promise<void> => {
  await db
    .insertInto('sessions')
    .values({
      ...session,
      state: 'created',
      accommodations: json(session.accommodations),
      device: json(session.device),
      touchedAt: session.createdAt,
    })
    .execute()
}

export const insertQuestions = async (
  db: TenantDb,
  rows: {
    sessionId: string
    position: number
    asked: AskedQuestion
    thinkSeconds: number | null
    answerSeconds: number
    retakes: number
  }[],
): Promise<void> => {
  await db
    .insertInto('sessionQuestions')
    .values(rows.map((row) => ({ ...row, asked: json(row.asked), state: 'waiting' as const })))
    .execute()
}

export const setState = async (
  db: TenantDb,
  sessionId: string,
  change: { state: SessionState; begunAt?: Date; endedAt?: Date },
): Promise<void> => {
  await db.updateTable('sessions').set(change).where('id', '=', sessionId).execute()
}

export const setReportState = async (
  db: TenantDb,
  sessionId: string,
  reportState: ReportState,
): Promise<void> => {
  await db.updateTable('sessions').set({ reportState }).where('id', '=', sessionId).execute()
}

export const questions = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('sessionQuestions')
    .select([
      'position',
      'asked',
      'state',
      'stateSince',
      'thinkSeconds',
      'answerSeconds',
      'retakes',
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('position')
    .execute()

export const setQuestionState = async (
  db: TenantDb,
  place: { sessionId: string; position: number },
  state: QuestionState,
  now: Date,
): Promise<void> => {
  await db
    .updateTable('sessionQuestions')
    .set({ state, stateSince: now })
    .where('sessionId', '=', place.sessionId)
    .where('position', '=', place.position)
    .execute()
}

export const answers = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('answers')
    .leftJoin('recordings', 'recordings.answerId', 'answers.id')
    .select([
      'answers.id as answerId',
      'answers.position',
      'answers.take',
      'answers.state',
      'answers.retaken',
      'answers.startedAt',
      'recordings.id as recordingId',
      'recordings.durationMs',
      'recordings.mime',
      'recordings.hasVideo',
      'recordings.state as recordingState',
      'recordings.sha256',
    ])
    .where('answers.sessionId', '=', sessionId)
    .orderBy('answers.position')
    .orderBy('answers.take')
    .execute()

export const answerById = (db: TenantDb, answerId: string) =>
  db
    .selectFrom('answers')
    .innerJoin('sessions', 'sessions.id', 'answers.sessionId')
    .select([
      'answers.id',
      'answers.sessionId',
      'answers.position',
      'answers.take',
      'answers.state',
      'sessions.membershipId',
    ])
    .where('answers.id', '=', answerId)
    .executeTakeFirst()

export const insertAnswer = async (
  db: TenantDb,
  answer: { id: string; sessionId: string; position: number; take: number; startedAt: Date },
): Promise<void> => {
  await db
    .insertInto('answers')
    .values({ ...answer, state: 'recording' })
    .execute()
}

export const setAnswerState = async (
  db: TenantDb,
  answerId: string,
  change: { state: AnswerState; stoppedAt?: Date; retaken?: boolean },
): Promise<void> => {
  await db.updateTable('answers').set(change).where('id', '=', answerId).execute()
}

export const remove = async (db: TenantDb, sessionId: string): Promise<void> => {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

/** Holds a member until the transaction ends, so that what is counted stays true, and counts their sessions since then. */
export const countSince = async (
  db: TenantDb,
  membershipId: string,
  since: Date,
): Promise<number> => {
  await db
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', membershipId)
    .forUpdate()
    .execute()
  const row = await db
    .selectFrom('sessions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('membershipId', '=', membershipId)
    .where('createdAt', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return row.count
}

/** Takes that a member began since then, discarded ones included. */
export const countTakesSince = async (
  db: TenantDb,
  membershipId: string,
  since: Date,
): Promise<number> => {
  const row = await db
    .selectFrom('answers')
    .innerJoin('sessions', 'sessions.id', 'answers.sessionId')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sessions.membershipId', '=', membershipId)
    .where('answers.startedAt', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return row.count
}

export const reportsStuckSince = async (db: TenantDb, before: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('reportState', '=', 'running')
    .where('touchedAt', '<', before.toISOString())
    .orderBy('touchedAt')
    .limit(500)
    .execute()
  return rows.map((row) => row.id)
}
