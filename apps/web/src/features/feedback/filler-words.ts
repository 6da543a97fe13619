import type { Filler } from '@app/domain/speech'

/** Indexes of every word that belongs to a filler: "you know" is two words, and `wordIndex` names its first. */
export const fillerWords = (fillers: readonly Filler[]): number[] =>
  fillers.flatMap(({ term, wordIndex }) => term.split(' ').map((_, offset) => wordIndex + offset))
