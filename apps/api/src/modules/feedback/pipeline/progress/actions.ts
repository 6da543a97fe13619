import type { TenantDb } from '@app/db'
import type { TellBody } from '@app/domain/live'
import type { Actor } from '../../../../actor.ts'
import { pipelineSteps, type PipelineStep, type StepProgress } from '@app/domain/reports'
import { ownSession, sessionOf, type SessionRecord } from '../../../sessions/actions.ts'
import { contentsOf } from '../../../sessions/runs/actions.ts'
import { transcriptsOf } from '../../transcripts/actions.ts'
import * as store from '../store.ts'

/** Where each step stands, in parts done of parts there are. */
export const progressOf = async (db: TenantDb, sessionId: string): Promise<StepProgress[]> => {
  const session = await sessionOf(db, sessionId)
  const rows = await store.ofSession(db, sessionId)
  const { answers } = await contentsOf(db, sessionId)
  const transcripts = await transcriptsOf(db, sessionId)
  const worded = answers.filter(({ answerId }) => transcripts.has(answerId)).length
  return pipelineSteps.map((step) =>
    progressOfStep(step, rows, { session, answers: answers.length, worded }),
  )
}

const progressOfStep = (
  step: PipelineStep,
  rows: store.StoredResult[],
  { session, answers, worded }: { session: SessionRecord; answers: number; worded: number },
): StepProgress => {
  // The quotations are checked as part of the evaluation; its single calls are parts above 0.
  const source = step === 'verify' ? 'evaluate' : step
  const perAnswer = step === 'transcribe' || step === 'measure'
  const own = rows.filter((row) => row.step === source && (perAnswer || row.part === 0))
  const finished = session.reportState === 'ready' || session.reportState === 'partial'
  const of = perAnswer ? answers : 1
  // The row of the last step stands from the first report on; a report that is made again is not done for that.
  if (step === 'report')
    return { step, state: finished ? 'done' : 'waiting', done: finished ? 1 : 0, of: 1 }
  const counted = own.filter((row) => row.state === 'done').length
  // Words that a candidate typed are as good as recognised ones: nothing is left to write down.
  const done = Math.min(of, step === 'transcribe' ? Math.max(counted, worded) : counted)
  const started = own.some((row) => row.state === 'running' || row.state === 'waiting')
  if (of > 0 && done === of) return { step, state: 'done', done, of }
  if (own.some((row) => row.state === 'failed')) return { step, state: 'failed', done, of }
  if (finished && own.length === 0) return { step, state: 'notNeeded', done: 0, of: 0 }
  return { step, state: started || done > 0 ? 'running' : 'waiting', done, of }
}

/** Where a session's report stands, as its followers are told. */
export const reportProgress = async (
  db: TenantDb,
  sessionId: string,
): Promise<TellBody<'report.progress'>> => {
  const session = await sessionOf(db, sessionId)
  return { sessionId, reportState: session.reportState, steps: await progressOf(db, sessionId) }
}

/** Where one's own session and its report stand. @throws Refused('session.notFound') for anybody else's */
export const ownProgress = async (db: TenantDb, actor: Actor, sessionId: string) => {
  const { state, reportState } = await ownSession(db, actor, sessionId)
  return { state, reportState, steps: await progressOf(db, sessionId) }
}
