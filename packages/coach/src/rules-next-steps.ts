import type { NextStep } from '@app/domain/reports'
import type { Competency, Rubric } from '@app/domain/rubrics'
import { weightsFor } from '@app/domain/rubrics'
import type { JudgedAnswer } from './rules-answer.ts'
import { deliveryStepMakers } from './rules-delivery-steps.ts'
import { textCompetencies } from './rules-findings.ts'
import { generalSteps } from './rules-general-steps.ts'
import { textStepMakers } from './rules-text-steps.ts'

/** A report ends with this many things to do. */
export const stepCount = 3

type Candidate = { step: NextStep; gap: number }

/** What is missing to level 5, times the weight of the competency for the question's category. */
const gapOf = (rubric: Rubric, judged: JudgedAnswer, competency: Competency): number => {
  const finding =
    competency === 'delivery' ? judged.delivery : (judged.read?.findings[competency] ?? null)
  const weights = weightsFor(rubric, judged.answer.question.category)
  const gap = finding === null ? 0 : (5 - finding.level) * weights[competency]
  // Comparing words is a doubtful measure of relevance: it does not push aside what is known better.
  return competency === 'relevance' ? gap / 2 : gap
}

const candidatesOf = (rubric: Rubric, judged: JudgedAnswer): Candidate[] => {
  const fromText = textCompetencies.flatMap((competency) => {
    const { read, answer } = judged
    if (read === null) return []
    // Later makers of the same competency count a little less, so that the steps stay varied.
    return textStepMakers[competency].flatMap((make, rank) => {
      const step = make(answer, read)
      return step === null ? [] : [{ step, gap: gapOf(rubric, judged, competency) * 0.8 ** rank }]
    })
  })
  const fromFigures = deliveryStepMakers.flatMap((make, rank) => {
    const step = make(judged)
    return step === null ? [] : [{ step, gap: gapOf(rubric, judged, 'delivery') * 0.8 ** rank }]
  })
  return [...fromText, ...fromFigures]
}

/**
 * Exactly three things to do, the ones with the most to gain first, no two alike, each with an example made from the
 * candidate's own words where there are any.
 */
export const nextStepsFor = (rubric: Rubric, answers: readonly JudgedAnswer[]): NextStep[] => {
  const candidates = answers
    .flatMap((judged) => candidatesOf(rubric, judged))
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap)
    .map(({ step }) => step)
  const chosen: NextStep[] = []
  for (const step of [...candidates, ...generalSteps(answers)]) {
    const known = chosen.some((other) => other.title === step.title)
    const crowded =
      chosen.filter((other) => other.competency !== null && other.competency === step.competency)
        .length >= 2
    if (!known && !crowded && chosen.length < stepCount) chosen.push(step)
  }
  return chosen
}
