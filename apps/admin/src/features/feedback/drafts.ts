const prefix = 'justinterview.feedback-draft.'

const keyOf = (who: { personId: string; sessionId: string }): string =>
  `${prefix}${who.personId}.${who.sessionId}`

/** Where drafts stay on this device; null where the browser keeps nothing for sites. */
const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch (error) {
    console.warn('This browser keeps no drafts', error)
    return null
  }
}

type Who = { personId: string; sessionId: string }

export const readDraft = (who: Who): string => storage()?.getItem(keyOf(who)) ?? ''

/** Keeps what was typed so far on this device; an empty text takes it away. False where it cannot be kept. */
export const keepDraft = (who: Who, text: string): boolean => {
  const place = storage()
  if (!place) return false
  try {
    if (text === '') place.removeItem(keyOf(who))
    else place.setItem(keyOf(who), text)
    return true
  } catch (error) {
    console.warn('The draft could not be kept', error)
    return false
  }
}

/** Drafts are about people: they leave the device with the person who wrote them. */
export const dropDrafts = (): void => {
  const place = storage()
  if (!place) return
  const keys = Array.from({ length: place.length }, (_, index) => place.key(index))
  for (const key of keys) if (key?.startsWith(prefix)) place.removeItem(key)
}
