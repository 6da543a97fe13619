import { shortestPassword, weaknessOf, type PasswordWeakness } from '@app/domain/passwords'
import type { Words } from '../../words.ts'

export type PasswordState = 'empty' | 'short' | PasswordWeakness | 'good' | 'strong'

/** From here on length alone makes guessing hopeless, whatever stands in it. */
const longPassword = 20
const severalWords = 3

/** How a new password does while it is typed. Only `good` and `strong` are taken. */
export const passwordState = (password: string, email: string): PasswordState => {
  if (password === '') return 'empty'
  if (password.length < shortestPassword) return 'short'
  const weakness = weaknessOf(password, email)
  if (weakness) return weakness
  const words = password.split(/[\s\-_.,]+/).filter((word) => word.length > 1)
  return password.length >= longPassword || words.length >= severalWords ? 'strong' : 'good'
}

export const isTaken = (state: PasswordState): boolean => state === 'good' || state === 'strong'

/** What makes it weak or strong, in words that change only when something has changed for the better or worse. */
export const passwordWords = (state: PasswordState, say: Words['say']): string =>
  ({
    empty: '',
    short: say('Not long enough yet: use at least {count} characters.', {
      count: shortestPassword,
    }),
    common: say('It begins like the passwords that guessers try first. Begin with something else.'),
    ownAddress: say('Leave your e-mail address out: that is tried first.'),
    good: say('Good. A further word would make it stronger still.'),
    strong: say('Strong: long, and easy to remember.'),
  })[state]
