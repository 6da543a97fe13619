import { QuestionContent } from '@app/domain/questions'

/** A question while it is being written: lists and times are still text. */
export type QuestionDraft = Omit<
  QuestionContent,
  'jobRoles' | 'keywords' | 'thinkSeconds' | 'answerSeconds'
> & { jobRoles: string; keywords: string; thinkSeconds: string; answerSeconds: string }

export const emptyDraft: QuestionDraft = {
  text: '',
  category: 'general',
  competency: 'communication',
  difficulty: 'core',
  language: 'en',
  jobRoles: '',
  hints: '',
  keywords: '',
  thinkSeconds: '30',
  answerSeconds: '120',
}

export const draftOf = (content: QuestionContent): QuestionDraft => ({
  text: content.text,
  category: content.category,
  competency: content.competency,
  difficulty: content.difficulty,
  language: content.language,
  hints: content.hints,
  jobRoles: content.jobRoles.join(', '),
  keywords: content.keywords.join(', '),
  thinkSeconds: String(content.thinkSeconds),
  answerSeconds: String(content.answerSeconds),
})

/** Words between commas, each once. */
const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

const secondsOf = (text: string): number =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN

const contentOf = (draft: QuestionDraft) => ({
  ...draft,
  text: draft.text.trim(),
  hints: draft.hints.trim(),
  jobRoles: listOf(draft.jobRoles),
  keywords: listOf(draft.keywords),
  thinkSeconds: secondsOf(draft.thinkSeconds),
  answerSeconds: secondsOf(draft.answerSeconds),
})

/** The question as it can be kept, or the fields that are not right yet. */
export const readDraft = (
  draft: QuestionDraft,
): { content: QuestionContent } | { faults: ReadonlySet<keyof QuestionContent> } => {
  const read = QuestionContent.safeParse(contentOf(draft))
  if (read.success) return { content: read.data }
  return {
    faults: new Set(read.error.issues.map((issue) => issue.path[0] as keyof QuestionContent)),
  }
}

export const isSameDraft = (a: QuestionDraft, b: QuestionDraft): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b))
