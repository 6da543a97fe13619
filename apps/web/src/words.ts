import { sentenceFor } from '@app/client/sentence-for'
import { useWords as useSharedWords, type Words as SharedWords } from '@app/ui/words'
import { useMemo } from 'react'

export interface Words extends SharedWords {
  /** The sentence for whatever went wrong. */
  sorry: (error: unknown) => string
}

/** Every string on a screen goes through `say`. */
export const useWords = (): Words => {
  const words = useSharedWords()
  return useMemo(
    () => ({ ...words, sorry: (error: unknown): string => sentenceFor(error, words.say) }),
    [words],
  )
}
