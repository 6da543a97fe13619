import type { Coaching } from '@app/domain/reports'
import { combine } from './combine.ts'
import type { EvaluationInput } from './evaluation-input.ts'
import type { Model } from './model.ts'
import { prepareEvaluation, type EvaluationSettings } from './prepared-evaluation.ts'
import { dueCalls, ratingsFrom, type StoredCall } from './rating-calls.ts'

export type EvaluateRequest = EvaluationInput &
  Partial<EvaluationSettings> & {
    model: Model
    /** Answers of an earlier run that ended in mid-way. */
    stored?: readonly StoredCall[]
    /** Called with each answer as it comes, before anything else happens: store it here. */
    keep?: (call: StoredCall) => Promise<void>
    signal?: AbortSignal | undefined
  }

/**
 * Has a model rate a session, several times, and combines the ratings. Calls of one round run side by side; a call
 * whose answer is in `stored` is not made again.
 * @throws ModelUnavailable as the model does; what was kept until then is not lost
 * @throws EvaluationFailed where no rating could be had
 */
export const evaluate = async (request: EvaluateRequest): Promise<Coaching> => {
  const { model, signal } = request
  const evaluation = await prepareEvaluation(request)
  const stored = [...(request.stored ?? [])]
  for (let due = dueCalls(evaluation, stored); due.length > 0; due = dueCalls(evaluation, stored)) {
    const outcomes = await Promise.allSettled(
      due.map(async ({ key, request: call }) => {
        const answer = await model.rate({ ...call, signal })
        await request.keep?.({ key, answer })
        return { key, answer }
      }),
    )
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') stored.push(outcome.value)
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  return combine(evaluation, {
    ...ratingsFrom(evaluation, stored),
    provider: model.provider,
    model: model.name,
  })
}
