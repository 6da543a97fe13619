/** What was typed, without the blanks and dashes that are for the eye. */
const bare = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase()

/** Six digits of an app, or ten letters and digits of a recovery code. */
export const isCode = (code: string, isRecovery: boolean): boolean =>
  (isRecovery ? /^[A-Z2-7]{10}$/ : /^\d{6}$/).test(bare(code))

/** A recovery code in two halves, as it is easier to read and to copy. */
export const inHalves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
