/** Two lines of a caption. Longer ones cover too much of a phone's picture and are read too late. */
const longestLine = 42
export const longestPhrase = 2 * longestLine

/** Words before which a sentence may be cut where it has no comma. */
const joints = new Set(
  'and or but that which who because so when while if than to for from with before after as what how where'.split(
    ' ',
  ),
)

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** A sentence cut at its commas, colons and semicolons: where a speaker takes a breath. */
export const clausesOf = (sentence: string): string[] => sentence.split(/(?<=[,;:])\s+/)

/**
 * Cuts a sentence into phrases of at most two caption lines, in order and with nothing left out: at a comma or colon
 * where there is one, else before a conjunction or preposition, and always as near to the middle as that allows.
 */
export const phrasesOf = (sentence: string): string[] => {
  const words = sentence.split(/\s+/)
  if (sentence.length <= longestPhrase || words.length < 4) return [words.join(' ')]
  const cost = (at: number): number => {
    const left = words.slice(0, at).join(' ').length
    const uneven = Math.abs(left - sentence.length / 2) / sentence.length
    if (/[,;:]$/.test(words[at - 1] ?? '')) return uneven
    return uneven + (joints.has(words[at] ?? '') ? 0.3 : 1)
  }
  const cuts = words.map((_, at) => at).slice(2, -1)
  const best = cuts.reduce((least, at) => (cost(at) < cost(least) ? at : least))
  return [...phrasesOf(words.slice(0, best).join(' ')), ...phrasesOf(words.slice(best).join(' '))]
}

/** A phrase as one or two caption lines, as even as its words allow. */
export const linesOf = (phrase: string): string[] => {
  if (phrase.length <= longestLine) return [phrase]
  const words = phrase.split(' ')
  const longer = (at: number): number =>
    Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length)
  const cuts = words.map((_, at) => at).slice(1)
  const best = cuts.reduce((least, at) => (longer(at) < longer(least) ? at : least), 1)
  return [words.slice(0, best).join(' '), words.slice(best).join(' ')]
}
