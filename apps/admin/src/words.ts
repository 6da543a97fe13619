import { sentenceFor } from '@app/client/sentence-for'
import { useWords as useSharedWords, type Words as SharedWords } from '@app/ui/words'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

export interface Words extends SharedWords {
  /** The sentence for whatever went wrong. */
  sorry: (error: unknown) => string
  /** `24 Nov 2026`, where `date` would be too long. */
  day: (instant: string) => string
  /** `14:05` */
  time: (instant: string) => string
}

/** Every string on a screen goes through `say`. */
export const useWords = (): Words => {
  const words = useSharedWords()
  const { i18n } = useLingui()
  return useMemo(
    () => ({
      ...words,
      sorry: (error: unknown): string => sentenceFor(error, words.say),
      day: (instant: string): string =>
        new Date(instant).toLocaleDateString(i18n.locale, { dateStyle: 'medium' }),
      time: (instant: string): string =>
        new Date(instant).toLocaleTimeString(i18n.locale, { timeStyle: 'short' }),
    }),
    [words, i18n.locale],
  )
}
