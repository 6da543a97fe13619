import type { Coaching } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'

/** A quotation's place in one answer's transcript: first and last word, both inclusive, counted from 0. */
export interface EvidenceMark {
  firstWord: number
  lastWord: number
  competency: Competency
}

/** Words that follow one another and are evidence for the same competencies; for none where the list is empty. */
export interface MarkedStretch {
  firstWord: number
  lastWord: number
  competencies: Competency[]
  /** Those whose evidence ends with this stretch. */
  ends: Competency[]
}

/** What the coaching quotes from one answer, competency by competency. */
export const marksOf = (coaching: Coaching | null, position: number): EvidenceMark[] =>
  (coaching?.competencies ?? []).flatMap(({ competency, evidence }) =>
    evidence
      .filter((quotation) => quotation.position === position)
      .map(({ firstWord, lastWord }) => ({ firstWord, lastWord, competency })),
  )

/** Whose evidence is highlighted: everything, one competency, or nothing. */
export type Highlight = Competency | 'all' | 'none'

/** What a choice comes to in one answer: a competency that has no evidence here shows everything. */
export const highlightIn = (marks: readonly EvidenceMark[], wanted: Highlight): Highlight =>
  wanted === 'none' || marks.some((mark) => mark.competency === wanted) ? wanted : 'all'

export const marksShown = (
  marks: readonly EvidenceMark[],
  highlight: Highlight,
): readonly EvidenceMark[] =>
  highlight === 'all' ? marks : marks.filter((mark) => mark.competency === highlight)

/**
 * A transcript of `wordCount` words cut where evidence begins or ends: stretches in order that cover every word once.
 * Marks that reach past the transcript are cut to it.
 */
export const stretchesOf = (wordCount: number, marks: readonly EvidenceMark[]): MarkedStretch[] => {
  const cuts = new Set([0])
  for (const { firstWord, lastWord } of marks) {
    cuts.add(firstWord)
    cuts.add(lastWord + 1)
  }
  const starts = [...cuts].filter((cut) => cut >= 0 && cut < wordCount).sort((a, b) => a - b)
  const stretches: MarkedStretch[] = []
  for (const [index, firstWord] of starts.entries()) {
    const lastWord = (starts[index + 1] ?? wordCount) - 1
    const covering = marks.filter(
      (mark) => mark.firstWord <= firstWord && mark.lastWord >= lastWord,
    )
    const found = [...new Set(covering.map((mark) => mark.competency))]
    const before = stretches.at(-1)
    if (before && before.competencies.join() === found.join()) before.lastWord = lastWord
    else stretches.push({ firstWord, lastWord, competencies: found, ends: [] })
  }
  return stretches.map((stretch, index) => {
    const after = stretches[index + 1]?.competencies ?? []
    return { ...stretch, ends: stretch.competencies.filter((name) => !after.includes(name)) }
  })
}
