import { questionFields, type QuestionField, type QuestionMedia } from '@app/domain/question-views'
import type { QuestionContent } from '@app/domain/questions'

type Media = {
  mediaKey: string | null
  mediaId: string | null
  mediaKind: 'video' | 'audio' | null
  captions: string | null
}

/** What plays for this form of a question. The address names the version: what it leads to never changes. */
export const mediaOf = (
  row: Media & { questionId: string; version: number; durationMs: number | null },
): QuestionMedia => {
  if (row.mediaKind === null) return null
  const { questionId, version, mediaKind: kind, durationMs } = row
  const hasCaptions = row.mediaKey !== null || row.captions !== null
  return {
    origin: row.mediaKey ? 'starter' : 'own',
    kind,
    durationMs,
    ...mediaAddresses({ questionId, version, hasCaptions }),
  }
}

export const mediaAddresses = (form: {
  questionId: string
  version: number
  hasCaptions: boolean
}): { url: string; captionsUrl: string | null } => {
  const address = (file: string) =>
    `/api/questions/${form.questionId}/${file}?version=${form.version}`
  return {
    url: address('media'),
    captionsUrl: form.hasCaptions ? address('captions.vtt') : null,
  }
}

type Form = QuestionContent & Media

const valueOf = (form: Form, field: QuestionField): unknown => {
  if (field === 'media') return [form.mediaKey, form.mediaId]
  return form[field]
}

/** In what two forms of a question differ. */
export const changedFields = (before: Form, after: Form): QuestionField[] =>
  questionFields.filter(
    (field) => JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(after, field)),
  )
