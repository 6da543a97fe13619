import type { KitDetail } from '@app/domain/kit-views'
import { KitContent, KitTiming } from '@app/domain/kit-views'

export type KitQuestion = KitDetail['questions'][number] & {
  /** One question may stand in a kit twice: the place has a name of its own. */
  key: string
}

export type KitDraft = Pick<KitDetail, 'name' | 'description' | 'category' | 'forEverybody'> & {
  cohortIds: string[]
  questions: KitQuestion[]
}

export const draftOf = (kit: KitDetail): KitDraft => ({
  name: kit.name,
  description: kit.description,
  category: kit.category,
  forEverybody: kit.forEverybody,
  cohortIds: kit.cohorts.map((cohort) => cohort.cohortId),
  questions: kit.questions.map((question, index) => ({
    ...question,
    key: `${index}.${question.questionId}`,
  })),
})

/** What the API is told. */
export const changeOf = ({ name, description, category, ...draft }: KitDraft) => ({
  content: { name: name.trim(), description: description.trim(), category },
  sharing: {
    forEverybody: draft.forEverybody,
    cohortIds: draft.forEverybody ? [] : draft.cohortIds.toSorted(),
  },
  questions: draft.questions.map(({ questionId, thinkSeconds, answerSeconds, retakes }) => ({
    questionId,
    thinkSeconds,
    answerSeconds,
    retakes,
  })),
})

export const isSameKit = (a: KitDraft, b: KitDraft): boolean =>
  JSON.stringify(changeOf(a)) === JSON.stringify(changeOf(b))

export type KitFault = 'name' | 'cohorts'

/** What is not right yet. */
export const faultsOf = (draft: KitDraft): KitFault[] => [
  ...(KitContent.shape.name.safeParse(draft.name).success ? [] : ['name' as const]),
  ...(!draft.forEverybody && draft.cohortIds.length === 0 ? ['cohorts' as const] : []),
]

/** Longest time that the kit takes, in whole minutes. */
export const minutesOf = (
  questions: readonly Pick<KitTiming, 'thinkSeconds' | 'answerSeconds'>[],
): number =>
  Math.ceil(questions.reduce((sum, one) => sum + one.thinkSeconds + one.answerSeconds, 0) / 60)

export type TimingDraft = { thinkSeconds: string; answerSeconds: string; retakes: string }

/** Timing as it was typed; the fields that are not right. */
export const readTiming = (
  draft: TimingDraft,
): { timing: Omit<KitTiming, 'questionId'> } | { faults: ReadonlySet<keyof TimingDraft> } => {
  const numbers = Object.fromEntries(
    Object.entries(draft).map(([field, text]) => [
      field,
      /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN,
    ]),
  )
  const read = KitTiming.omit({ questionId: true }).safeParse(numbers)
  if (read.success) return { timing: read.data }
  return { faults: new Set(read.error.issues.map((issue) => issue.path[0] as keyof TimingDraft)) }
}
