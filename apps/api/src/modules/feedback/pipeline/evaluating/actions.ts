import { EvaluationFailed } from '@app/coach/combine'
import { evaluate as evaluateWith } from '@app/coach/evaluate'
import type { EvaluationInput } from '@app/coach/evaluation-input'
import { hashInputs, sha256 } from '@app/coach/hash'
import { ModelUnavailable, type Model } from '@app/coach/model'
import { promptVersion } from '@app/coach/prompt'
import type { StoredCall } from '@app/coach/rating-calls'
import { coachByRules } from '@app/coach/rules-coach'
import { inInstitution, type TenantDb } from '@app/db'
import type { Coaching } from '@app/domain/reports'
import { record } from '../../../audit/actions.ts'
import { sessionForUpdate, setReportState } from '../../../sessions/actions.ts'
import { noteUsage } from '../../../billing/usage/actions.ts'
import { Impossible, stored, type Outcome, type Run } from '../results/actions.ts'
import * as store from '../store.ts'

/** The coach that is configured: a model, or the rules where there is none. */
export const evaluate = (run: Run, input: EvaluationInput): Promise<Outcome<Coaching>> =>
  run.ports.model ? evaluateByModel(run, run.ports.model, input) : evaluateByRules(run, input)

/** Words that were given or corrected meanwhile are being read: whoever looks at the report sees that. */
const begins = (run: Run) => async (tenant: TenantDb) => {
  const { reportState } = await sessionForUpdate(tenant, run.sessionId)
  if (reportState !== 'running') await setReportState(tenant, run.ports, run.sessionId, 'running')
}

/** The rules coach: our own code on documented text features. It says what it is and what it cannot judge. */
const evaluateByRules = async (run: Run, input: EvaluationInput): Promise<Outcome<Coaching>> =>
  stored(run, {
    step: 'evaluate',
    part: 0,
    inputs: await sha256(`rules ${await hashInputs(input)}`),
    begins: begins(run),
    work: () => coachByRules(input),
    retryAfter: () => null,
    failure: () => 'The coaching could not be made.',
  })

/** Calls are stored as parts from 1: `rating-2` is part 2, and its second question (`rating-2-again`) part 102. */
const partOf = (key: string): number => {
  const number = Number(/^rating-(\d+)/.exec(key)?.[1] ?? 0)
  return number + 1 + (key.endsWith('-again') ? 100 : 0)
}

const storedCalls = async (run: Run, inputs: string): Promise<StoredCall[]> => {
  const calls = await inInstitution(run.db, run.institutionId, (tenant) =>
    store.calls(tenant, run.sessionId, inputs),
  )
  return calls as StoredCall[]
}

/** Keeps one answer of the model, and what it cost, before anything else happens: a crash never pays twice. */
const keepCall = (run: Run, model: Model, inputs: string, call: StoredCall): Promise<void> =>
  inInstitution(run.db, run.institutionId, async (tenant) => {
    const updatedAt = run.ports.clock.now()
    const place = { sessionId: run.sessionId, step: 'evaluate', part: partOf(call.key) } as const
    await store.put(tenant, place, {
      state: 'done',
      inputsSha256: inputs,
      result: call,
      failure: null,
      attempts: 1,
      updatedAt,
    })
    await noteUsage(tenant, run.ports, {
      kind: 'evaluation',
      provider: model.provider,
      model: model.name,
      inputTokens: call.answer.usage.inputTokens,
      outputTokens: call.answer.usage.outputTokens,
    })
  })

const evaluateByModel = async (
  run: Run,
  model: Model,
  input: EvaluationInput,
): Promise<Outcome<Coaching>> => {
  const ratings = run.ports.ratingsPerCompetency
  const about = [model.provider, model.name, promptVersion, ratings, await hashInputs(input)]
  const inputs = await sha256(about.join(' '))
  return stored(run, {
    step: 'evaluate',
    part: 0,
    inputs,
    begins: async (tenant) => {
      await begins(run)(tenant)
      const { provider, name } = model
      await record(tenant, null, 'words.sentToModel', `session:${run.sessionId}`, {
        provider,
        model: name,
      })
    },
    // Answers of which none could be used: asked afresh once the candidate has it tried again.
    alsoFailed: async (tenant, error) => {
      if (error instanceof Impossible) await store.forgetCalls(tenant, run.sessionId)
    },
    work: async () => {
      try {
        return await evaluateWith({
          ...input,
          model,
          ratings,
          stored: await storedCalls(run, inputs),
          keep: (call) => keepCall(run, model, inputs, call),
        })
      } catch (error) {
        if (error instanceof EvaluationFailed)
          throw new Impossible('No rating could be read', { cause: error })
        throw error
      }
    },
    retryAfter: (error) =>
      error instanceof ModelUnavailable
        ? { seconds: error.retryAfterMs === null ? null : error.retryAfterMs / 1000 }
        : null,
    failure: (error) =>
      error instanceof Impossible
        ? 'The coach gave no answer that could be used. The figures and your own rating stand; you can have it tried again.'
        : 'The coach could not be reached. The figures and your own rating stand; you can have it tried again.',
  })
}
