import { isUnreachable, refusalOf, requestIdOf } from './api.ts'
import { refusalSentences } from './refusal-sentences.ts'

/** Turns an English sentence into the reader's language; values fill `{name}`. */
export type Translate = (sentence: string, values?: Record<string, string>) => string

/** One plain sentence for whatever went wrong. */
export const sentenceFor = (error: unknown, translate: Translate): string => {
  const refusal = refusalOf(error)
  if (refusal) return translate(refusalSentences[refusal.code])
  if (isUnreachable(error))
    return translate('The server cannot be reached. Check your connection and try again.')
  const reference = requestIdOf(error)
  return reference
    ? translate('Something went wrong on our side. Reference: {reference}', { reference })
    : translate('Something went wrong. Please try again.')
}
