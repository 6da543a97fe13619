/** What a password must be, without zod: the screens read it while somebody types. */

export const shortestPassword = 12
export const longestPassword = 200

/** Words that start every list of passwords; long enough to pass the length rule when repeated or joined. */
const tooCommon =
  /^(password|passw0rd|123456|qwerty|letmein|welcome|iloveyou|admin|justinterview|(.)\2+$)/i

/** Shorter beginnings of an address stand in too many honest sentences to be forbidden. */
const shortestOwnPart = 4

export type PasswordWeakness = 'common' | 'ownAddress'

/** Why guessing would find this password first; null where it would not. Its length is a matter of its own. */
export const weaknessOf = (password: string, email: string): PasswordWeakness | null => {
  if (tooCommon.test(password)) return 'common'
  const own = (email.split('@')[0] ?? '').toLowerCase()
  const holdsOwn = own.length >= shortestOwnPart && password.toLowerCase().includes(own)
  return holdsOwn ? 'ownAddress' : null
}
