/** A reason, or the part of one that speaks of a single answer (`position` from 1; null: of all of them). */
export interface ReasonPart {
  position: number | null
  text: string
}

/** The rules coach gives its reason answer by answer in one text ("Answer 1: ... Answer 2: ..."); told apart for reading. */
export const reasonParts = (reason: string): ReasonPart[] =>
  reason
    .split(/(?=\bAnswer \d+: )/)
    .map((part) => part.trim())
    .filter((part) => part.length > 0)
    .map((part) => {
      const found = /^Answer (\d+): (.*)$/s.exec(part)
      return found
        ? { position: Number(found[1]), text: found[2] ?? '' }
        : { position: null, text: part }
    })
