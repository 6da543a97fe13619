import type { SessionsSearch } from './sessions-search.ts'

let last: SessionsSearch = {}

/** Remembers which list was looked at, so that a report leads back to it; for as long as the page is loaded. */
export const rememberList = (search: SessionsSearch): void => {
  last = search
}

export const lastList = (): SessionsSearch => last
