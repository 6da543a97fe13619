import { inInstitution, type Database, type TenantDb } from '@app/db'
import type { PipelineStep } from '@app/domain/reports'
import type { Ports } from '../../../../ports.ts'
import { tellProgress } from '../../../sessions/events/actions.ts'
import * as store from '../store.ts'

/** One run over one session: whose it is, and what is at hand. */
export type Run = { db: Database; ports: Ports; institutionId: string; sessionId: string }

/** A step cannot go on now; the whole run is tried again after `afterSeconds`. */
export class TryAgain extends Error {
  readonly afterSeconds: number
  constructor(afterSeconds: number, cause: unknown) {
    super('A step of the pipeline could not go on', { cause })
    this.afterSeconds = afterSeconds
  }
}

/** A step failed for good; the sentence is for the candidate. */
export class Impossible extends Error {}

/** How often a part is tried before it counts as failed. */
const mostAttempts = 5
/** Waiting grows with each attempt: 5, 15, 45, 135 seconds, or what the provider asked for. */
const waitSeconds = (attempts: number, asked: number | null): number =>
  Math.max(5 * 3 ** (attempts - 1), asked ?? 0)

export type Outcome<Result> =
  | { state: 'done'; result: Result }
  | { state: 'failed'; failure: string }

type Step<Result> = {
  step: PipelineStep
  part: number
  /** SHA-256 of everything the work reads: a stored result counts only for the same inputs. */
  inputs: string
  work: () => Promise<Result>
  /** Written in the same transaction as the result, for example what the work cost. */
  also?: (db: TenantDb, result: Result) => Promise<void>
  /** Seconds to wait, when an error means "not now"; null when it means "never". */
  retryAfter: (error: unknown) => { seconds: number | null } | null
  /** What the candidate reads when this part fails for good. */
  failure: (error: unknown) => string
}

/**
 * Does a part of the pipeline, unless it was done for these very inputs: the stored result is returned then, so that a
 * crash repeats at most this part and a provider is never paid twice.
 * @throws TryAgain when the part may succeed later
 */
export const stored = async <Result>(run: Run, step: Step<Result>): Promise<Outcome<Result>> => {
  const place = { sessionId: run.sessionId, step: step.step, part: step.part }
  const known = await inInstitution(run.db, run.institutionId, async (tenant) =>
    (await store.ofSession(tenant, run.sessionId)).find(
      (row) => row.step === step.step && row.part === step.part,
    ),
  )
  const same = known?.inputsSha256 === step.inputs
  if (same && known.state === 'done') return { state: 'done', result: known.result as Result }
  if (same && known.state === 'failed') return { state: 'failed', failure: known.failure ?? '' }
  const attempts = (same ? known.attempts : 0) + 1
  const keep = (
    state: store.StepState,
    result: unknown,
    failure: string | null,
    also?: Step<Result>['also'],
  ) =>
    inInstitution(run.db, run.institutionId, async (tenant) => {
      const updatedAt = run.ports.clock.now()
      await store.put(tenant, place, {
        state,
        inputsSha256: step.inputs,
        result,
        failure,
        attempts,
        updatedAt,
      })
      if (also) await also(tenant, result as Result)
      await tellProgress(tenant, { institutionId: run.institutionId, sessionId: run.sessionId })
    })
  await keep('running', null, null)
  try {
    const result = await step.work()
    await keep('done', result, null, step.also)
    return { state: 'done', result }
  } catch (error) {
    const again = step.retryAfter(error)
    if (again && attempts < mostAttempts) {
      await keep('waiting', null, null)
      throw new TryAgain(waitSeconds(attempts, again.seconds), error)
    }
    if (!again && !(error instanceof Impossible)) throw error
    const failure = step.failure(error)
    await keep('failed', null, failure)
    return { state: 'failed', failure }
  }
}
