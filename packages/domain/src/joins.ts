/** Letters and figures that nobody mistakes for others, read aloud or from a blackboard: no i, l, o, 0 or 1. */
export const joinCodeLetters = 'abcdefghjkmnpqrstuvwxyz23456789'
export const joinCodeLength = 10

const form = new RegExp(`^[${joinCodeLetters}]{${joinCodeLength}}$`)

/** A join code as people type it (`ABCDE-FGHJK`, with blanks) in the one form that is stored; null for what is none. */
export const joinCodeIn = (text: string): string | null => {
  const code = text.toLowerCase().replaceAll(/[\s-]/g, '')
  return form.test(code) ? code : null
}

/** A code as it is shown: `ABCDE-FGHJK`. */
export const joinCodeShown = (code: string): string =>
  `${code.slice(0, joinCodeLength / 2)}-${code.slice(joinCodeLength / 2)}`.toUpperCase()

/** What became of somebody who came by a link. */
export const joinOutcomes = ['joined', 'waiting', 'declined'] as const
export type JoinOutcome = (typeof joinOutcomes)[number]
