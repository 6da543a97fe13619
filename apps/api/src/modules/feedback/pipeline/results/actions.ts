import type { AudioSource } from '@app/coach/audio-source'
import { inInstitution, type Database, type TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { PipelineStep } from '@app/domain/reports'
import type { Ports } from '../../../../ports.ts'
import { SealBroken } from '../../../../sealing.ts'
import { withRecording } from '../../../recordings/actions.ts'
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
  /** Written when the work begins, each time that it does; not where its result is there already. */
  begins?: (db: TenantDb) => Promise<void>
  /** Written in the same transaction as the result, for example what the work cost. */
  also?: (db: TenantDb, result: Result) => Promise<void>
  /** Written in the same transaction in which the part fails for good. */
  alsoFailed?: (db: TenantDb, error: unknown) => Promise<void>
  /** Seconds to wait, when an error means "not now"; null when it means "never", or is a bug. */
  retryAfter: (error: unknown) => { seconds: number | null } | null
  /** What the candidate reads when this part fails for good. */
  failure: (error: unknown) => string
}

type Standing = { state: store.StepState; result?: unknown; failure?: string; attempts: number }

/** Writes where a part stands, and tells it to whoever follows. */
const keep = (
  run: Run,
  { step, part, inputs }: Pick<Step<never>, 'step' | 'part' | 'inputs'>,
  { result = null, failure, ...standing }: Standing,
  also?: (db: TenantDb) => Promise<void>,
): Promise<void> =>
  inInstitution(run.db, run.institutionId, async (tenant) => {
    const place = { sessionId: run.sessionId, step, part }
    const updatedAt = run.ports.clock.now()
    const value = { ...standing, result, failure: failure ?? null, inputsSha256: inputs, updatedAt }
    await store.put(tenant, place, value)
    await also?.(tenant)
    await tellProgress(tenant, { institutionId: run.institutionId, sessionId: run.sessionId })
  })

/**
 * Does a part of the pipeline, unless it was done for these very inputs: the stored result is returned then, so that a
 * crash repeats at most this part and a provider is never paid twice. An error that nobody foresaw counts as an
 * attempt as well and is thrown, to be logged; after the last one the part has failed, and the next run goes on.
 * @throws TryAgain when the part may succeed later
 */
export const stored = async <Result>(run: Run, step: Step<Result>): Promise<Outcome<Result>> => {
  const place = { sessionId: run.sessionId, step: step.step, part: step.part }
  const known = await inInstitution(run.db, run.institutionId, (tenant) => store.one(tenant, place))
  const same = known?.inputsSha256 === step.inputs
  if (same && known.state === 'done') return { state: 'done', result: known.result as Result }
  if (same && known.state === 'failed') return { state: 'failed', failure: known.failure ?? '' }
  const attempts = (same ? known.attempts : 0) + 1
  await keep(run, step, { state: 'running', attempts }, step.begins)
  try {
    const result = await step.work()
    await keep(run, step, { state: 'done', result, attempts }, async (tenant) =>
      step.also?.(tenant, result),
    )
    return { state: 'done', result }
  } catch (error) {
    const again = step.retryAfter(error)
    const isLast = attempts >= mostAttempts
    if (!isLast && !(error instanceof Impossible)) {
      await keep(run, step, { state: 'waiting', attempts })
      throw again ? new TryAgain(waitSeconds(attempts, again.seconds), error) : error
    }
    const failure = step.failure(error)
    await keep(run, step, { state: 'failed', failure, attempts }, async (tenant) =>
      step.alsoFailed?.(tenant, error),
    )
    if (!again && !(error instanceof Impossible)) throw error
    return { state: 'failed', failure }
  }
}

/** Has work listen to a recording. @throws Impossible where it cannot be opened any more */
export const listening = async <Result>(
  run: Run,
  recordingId: string,
  work: (source: AudioSource) => Promise<Result>,
): Promise<Result> => {
  try {
    return await withRecording(run, recordingId, work)
  } catch (error) {
    if (error instanceof SealBroken || error instanceof Refused)
      throw new Impossible('The recording cannot be opened', { cause: error })
    throw error
  }
}
