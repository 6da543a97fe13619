import type { Competency } from '@app/domain/rubrics'

/** A rating that is not handed in yet: a competency is missing while nothing is chosen, null for "cannot say". */
export interface RatingDraft {
  levels: Partial<Record<Competency, number | null>>
  note: string
}

const isLevel = (value: unknown): value is number | null =>
  value === null ||
  (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5)

/** A draft as it was kept on the device; whatever cannot be read is left out. */
export const draftFrom = (text: string, all: readonly Competency[]): RatingDraft => {
  const empty: RatingDraft = { levels: {}, note: '' }
  if (text === '') return empty
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch (error) {
    console.debug('A draft could not be read', error)
    return empty
  }
  if (typeof kept !== 'object' || kept === null) return empty
  const { levels, note } = kept as { levels?: Record<string, unknown>; note?: unknown }
  const known = all.flatMap((competency) => {
    const level = levels?.[competency]
    return isLevel(level) ? [[competency, level] as const] : []
  })
  return { levels: Object.fromEntries(known), note: typeof note === 'string' ? note : '' }
}

export const openCompetencies = (
  { levels }: RatingDraft,
  all: readonly Competency[],
): Competency[] => all.filter((competency) => levels[competency] === undefined)
