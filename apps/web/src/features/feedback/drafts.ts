/** What a draft belongs to: the person (computers are shared), and what it is a draft of. */
export interface DraftKey {
  personId: string
  /**
   * An answer's words as typed or as this device understood them, a session's rating of oneself, or what was decided in
   * an interview and has not reached the server.
   */
  of: `words:${string}` | `captions:${string}` | `rating:${string}` | `steps:${string}`
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = ({ personId, of }: DraftKey): string => `justinterview.draft.${personId}.${of}`

/** The browser's own store, or none where it is switched off. */
const ownStore = (): Store | null => {
  try {
    return globalThis.localStorage
  } catch (error) {
    console.debug('This browser keeps no drafts', error)
    return null
  }
}

/** What was typed and not yet handed in; empty where there is nothing. */
export const readDraft = (key: DraftKey, store = ownStore()): string =>
  store?.getItem(nameOf(key)) ?? ''

/** Keeps what was typed on this device. False where the device refuses (switched off, or full). */
export const keepDraft = (key: DraftKey, text: string, store = ownStore()): boolean => {
  if (!store) return false
  try {
    if (text === '') store.removeItem(nameOf(key))
    else store.setItem(nameOf(key), text)
    return true
  } catch (error) {
    console.debug('The draft could not be kept', error)
    return false
  }
}

/** Handed in or given up: nothing of it stays on this device. */
export const dropDraft = (key: DraftKey, store = ownStore()): void => {
  store?.removeItem(nameOf(key))
}
