const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? []

/** Groups of vowels, without a silent e at the end: right for nine English words of ten. */
const syllablesIn = (word: string): number =>
  Math.max(1, (word.replace(/(?<![aeiouyl])e$/, '').match(/[aeiouy]+/g) ?? []).length)

/**
 * School years that a reader of English needs (Flesch-Kincaid grade level: Kincaid and others, 1975). Means something
 * for a text of some sentences; for a short one it tells the far too difficult from the rest.
 */
export const readingGrade = (text: string): number => {
  const words = wordsIn(text)
  const sentences = text.match(/[.?!]+(\s|$)/g)?.length ?? 1
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}
