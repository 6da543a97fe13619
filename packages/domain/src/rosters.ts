/** Rows that one roster may have. No zod here: browsers need to know as well. */
export const longestRoster = 20_000
/** Rows that are sent at once; a roster of many comes in pieces. */
export const longestRosterPiece = 1000
/** Letters of a cell that are read. What is longer is no address and no name. */
export const longestRosterCell = 300

/** Why a row of a roster is not imported, in the order in which they are looked for. */
export const rosterProblems = [
  'notAnAddress',
  'nameTooLong',
  'twice',
  'cohortUnknown',
  'otherDomain',
  'otherRole',
] as const
export type RosterProblem = (typeof rosterProblems)[number]

/** What becomes of the other rows: they are invited, join the cohort as members, or are there already. */
export const rosterFates = ['invited', 'joined', 'alreadyThere'] as const
