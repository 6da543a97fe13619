import type { Coaching, CompetencyResult, Evidence } from '@app/domain/reports'
import { anchorOf, competencies, type Competency, type Rubric } from '@app/domain/rubrics'
import type { EvaluationInput } from './evaluation-input.ts'
import { hashInputs } from './hash.ts'
import { evidenceOf } from './quotes.ts'
import { judgeAnswer, type JudgedAnswer } from './rules-answer.ts'
import type { Finding } from './rules-findings.ts'
import { rulesLimits, unjudgedSentence } from './rules-limits.ts'
import { nextStepsFor } from './rules-next-steps.ts'
import { strengthsOf, summaryOf } from './rules-summary.ts'

/** So many passages are shown with one competency. */
const mostEvidence = 6

type Judged = { judged: JudgedAnswer; finding: Finding }

const findingsFor = (answers: readonly JudgedAnswer[], competency: Competency): Judged[] =>
  answers.flatMap((judged) => {
    const finding = competency === 'delivery' ? judged.delivery : judged.read?.findings[competency]
    return finding ? [{ judged, finding }] : []
  })

/** The mean over the answers, halves rounded down: the benefit of a doubt is not counted as shown. */
const sessionLevel = (findings: readonly Judged[]): number =>
  Math.ceil(findings.reduce((sum, { finding }) => sum + finding.level, 0) / findings.length - 0.5)

const evidenceFor = (findings: readonly Judged[]): Evidence[] => {
  const perAnswer = Math.max(1, Math.floor(mostEvidence / findings.length))
  return findings
    .flatMap(({ judged, finding }) =>
      finding.passages.slice(0, perAnswer).map((range) => evidenceOf(judged.answer, range)),
    )
    .slice(0, mostEvidence)
}

const reasonFor = (findings: readonly Judged[], of: number): string => {
  if (of === 1) return findings[0]?.finding.reason ?? ''
  return findings
    .map(({ judged, finding }) => `Answer ${judged.answer.position}: ${finding.reason}`)
    .join(' ')
}

const unrated = (
  competency: Competency,
  outcome: 'cannotJudge' | 'notEnoughEvidence',
  reason: string,
): CompetencyResult => ({
  competency,
  outcome,
  level: null,
  ratings: [],
  anchor: null,
  reason,
  evidence: [],
})

/** What the rules find for one competency over all answers. */
export const resultByRules = (
  rubric: Rubric,
  answers: readonly JudgedAnswer[],
  competency: Competency,
): CompetencyResult => {
  const findings = findingsFor(answers, competency)
  if (findings.length > 0) {
    const level = sessionLevel(findings)
    return {
      competency,
      outcome: 'rated',
      level,
      ratings: [level],
      anchor: anchorOf(rubric, competency, level),
      reason: reasonFor(findings, answers.length),
      evidence: evidenceFor(findings),
    }
  }
  if (competency === 'delivery') {
    return unrated(competency, 'cannotJudge', 'Pace and fillers could not be measured.')
  }
  if (answers.some(({ read }) => read !== null)) {
    return unrated(
      competency,
      'cannotJudge',
      'The transcript has too little punctuation to know its sentences.',
    )
  }
  const reasons = [...new Set(answers.map(({ unjudged }) => unjudgedSentence(unjudged ?? 'empty')))]
  const foreign = answers.some(
    ({ unjudged }) => unjudged === 'language' || unjudged === 'notEnglish',
  )
  return unrated(
    competency,
    foreign ? 'cannotJudge' : 'notEnoughEvidence',
    reasons.length === 0 ? 'There are no answers.' : reasons.join(' '),
  )
}

/**
 * Coaching by documented text features and measured figures, without any model (README.md lists the features). One
 * rating per competency; delivery comes from the figures alone. Never throws for any transcript: what cannot be judged
 * says so in its outcome and in `limits`.
 */
export const coachByRules = async (input: EvaluationInput): Promise<Coaching> => {
  const answers = input.answers.map(judgeAnswer)
  const results = competencies.map((competency) => resultByRules(input.rubric, answers, competency))
  return {
    provenance: {
      coach: 'rules',
      provider: null,
      model: null,
      promptVersion: null,
      rubricVersion: input.rubric.version,
      inputsSha256: await hashInputs(input),
      ratingsPerCompetency: 1,
    },
    summary: summaryOf(input.rubric, results),
    competencies: results,
    strengths: strengthsOf(results),
    nextSteps: nextStepsFor(input.rubric, answers),
    limits: rulesLimits(answers),
  }
}
