import type { Words } from '../../words.ts'

/** How much is still to be sent, in words. */
export const megabytes = (bytes: number, { say, number }: Words): string =>
  say('{size} MB', { size: number(Math.max(bytes / 1e6, 0.1), 1) })
