import { safePath } from '../../destinations.ts'

const key = 'justinterview.wanted'
/** A sign-in link lives a quarter of an hour; what was wanted is forgotten soon after it. */
const keptMs = 30 * 60_000

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps on this device which page somebody wanted who has asked for a link by mail: the link opens another tab. */
export const keepWanted = (shelf: Shelf, path: string | undefined, now: number): void => {
  if (path === undefined) shelf.removeItem(key)
  else shelf.setItem(key, JSON.stringify({ path, at: now }))
}

const parsed = (text: string): { path?: unknown; at?: unknown } => {
  try {
    return (JSON.parse(text) ?? {}) as { path?: unknown; at?: unknown }
  } catch {
    // Somebody else wrote there: as good as nothing wanted
    return {}
  }
}

/** The page that was wanted a short while ago, once. */
export const takeWanted = (shelf: Shelf, now: number): string | undefined => {
  const text = shelf.getItem(key)
  if (text === null) return undefined
  shelf.removeItem(key)
  const { path, at } = parsed(text)
  return typeof at === 'number' && now - at < keptMs ? safePath(path) : undefined
}

/** What this browser keeps between tabs; null where it is told to keep nothing. */
export const shelfOfBrowser = (): Shelf | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
