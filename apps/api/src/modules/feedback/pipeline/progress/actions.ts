import type { TenantDb } from '@app/db'
import type { TellBody } from '@app/domain/live'
import type { Actor } from '../../../../actor.ts'
import { pipelineSteps, type PipelineStep, type StepProgress } from '@app/domain/reports'
import { ownSession, sessionOf, type SessionRecord } from '../../../sessions/actions.ts'
import { contentsOf } from '../../../sessions/runs/actions.ts'
import * as store from '../store.ts'

/** Where each step stands, in parts done of parts there are. */
export const progressOf = async (
  db: TenantDb,
  session: SessionRecord,
  answers: number,
): Promise<StepProgress[]> => {
  const rows = await store.standings(db, session.id)
  return pipelineSteps.map((step) => progressOfStep(step, rows, { session, answers }))
}

const answersOf = async (db: TenantDb, sessionId: string): Promise<number> =>
  (await contentsOf(db, sessionId)).answers.length

const progressOfStep = (
  step: PipelineStep,
  rows: store.Standing[],
  { session, answers }: { session: SessionRecord; answers: number },
): StepProgress => {
  // The quotations are checked as part of the evaluation; its single calls are parts above 0.
  const source = step === 'verify' ? 'evaluate' : step
  const perAnswer = step === 'transcribe' || step === 'measure'
  const own = rows.filter((row) => row.step === source && (perAnswer || row.part === 0))
  const finished = session.reportState === 'ready' || session.reportState === 'partial'
  const of = perAnswer ? answers : 1
  const done = Math.min(of, own.filter((row) => row.state === 'done').length)
  const started = own.some((row) => row.state === 'running' || row.state === 'waiting')
  if (own.some((row) => row.state === 'failed')) return { step, state: 'failed', done, of }
  if (step === 'report' && finished) return { step, state: 'done', done: 1, of: 1 }
  if (own.length > 0 && done === of) return { step, state: 'done', done, of }
  if (finished && own.length === 0) return { step, state: 'notNeeded', done: 0, of: 0 }
  return { step, state: started || done > 0 ? 'running' : 'waiting', done, of }
}

/** Where a session's report stands, as its followers are told. */
export const reportProgress = async (
  db: TenantDb,
  sessionId: string,
): Promise<TellBody<'report.progress'>> => {
  const session = await sessionOf(db, sessionId)
  const steps = await progressOf(db, session, await answersOf(db, sessionId))
  return { sessionId, reportState: session.reportState, steps }
}

/** Where one's own session and its report stand. @throws Refused('session.notFound') for anybody else's */
export const ownProgress = async (db: TenantDb, actor: Actor, sessionId: string) => {
  const session = await ownSession(db, actor, sessionId)
  const { state, reportState } = session
  return {
    state,
    reportState,
    steps: await progressOf(db, session, await answersOf(db, sessionId)),
  }
}
