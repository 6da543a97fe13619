import { textOf, type Word } from '@app/domain/transcripts'

export interface Passage {
  firstWord: number
  lastWord: number
}

/** Where a sentence ends; longer stretches without an end are cut, as speech that was heard often has none. */
const endsSentence = /[.!?…]["”’)]*$/u
const mostWords = 40

/** A transcript as passages that can be chosen from a list, by mouse, keyboard or ear. */
export const sentencesOf = (words: readonly Word[]): (Passage & { text: string })[] => {
  const found: (Passage & { text: string })[] = []
  let firstWord = 0
  for (const [index, { text }] of words.entries()) {
    const isEnd = endsSentence.test(text) || index - firstWord + 1 >= mostWords
    if (!isEnd && index < words.length - 1) continue
    found.push({ firstWord, lastWord: index, text: textOf(words.slice(firstWord, index + 1)) })
    firstWord = index + 1
  }
  return found
}

const wordOf = (node: Node | null): number | null => {
  const element = node instanceof Element ? node : node?.parentElement
  const index = element?.closest<HTMLElement>('[data-word]')?.dataset['word']
  return index === undefined ? null : Number(index)
}

/** The words that are marked on the page inside this answer; null where none are. */
export const markedIn = (answer: Element | null): Passage | null => {
  const selection = document.getSelection()
  if (!answer || !selection || selection.isCollapsed) return null
  const { anchorNode, focusNode } = selection
  if (!answer.contains(anchorNode) || !answer.contains(focusNode)) return null
  const [one, other] = [wordOf(anchorNode), wordOf(focusNode)]
  if (one === null || other === null) return null
  return { firstWord: Math.min(one, other), lastWord: Math.max(one, other) }
}
