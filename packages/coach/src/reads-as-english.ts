import type { AnswerText } from './answer-text.ts'

/** Small words that English sentences cannot do without, and that the languages around it do not share. */
const smallWords = new Set(
  'the and of to for with by from is were we my our it that this which but not they you she them their when then had have has did because who what there'.split(
    ' ',
  ),
)

/** English speech has 25 to 35 of them in a hundred words, also in short sentences; lists and other languages next to none. */
const leastShare = 0.08
/** With fewer words a share says nothing. */
const leastWords = 15

const latin = /\p{sc=Latin}/u
const letter = /\p{L}/u

/** Whether these words are English sentences at all, whatever language they are said to be in. */
export const readsAsEnglish = (text: AnswerText): boolean => {
  const spoken = text.bare.filter((word, at) => letter.test(word) && !text.fillerWords.has(at))
  const foreign = spoken.filter((word) => !latin.test(word)).length
  if (foreign * 2 > spoken.length) return false
  const small = spoken.filter((word) => smallWords.has(word)).length
  return spoken.length < leastWords || small / spoken.length >= leastShare
}
