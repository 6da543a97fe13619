const worthwhile = 3
const longest = 10_000
const mostNames = 500
const mostSeen = 2000

/**
 * Names for statements that come again and again, so that PostgreSQL parses and plans them once for each connection.
 * Bounded: each name costs memory in every connection, and texts such as an insert of n rows come in endless kinds, so a
 * statement gets one when it comes for the third time, and only the first 500 do.
 * @returns a function from a statement's text to its name, or to undefined: it is to be sent as it is
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  let seen = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= mostNames || text.length > longest) return undefined
    const times = (seen.get(text) ?? 0) + 1
    if (times < worthwhile) {
      if (seen.size >= mostSeen) seen = new Map()
      seen.set(text, times)
      return undefined
    }
    seen.delete(text)
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
}

const nameOf = statementNames()

/** A statement as pg is to send it: prepared under a name, once it has come often enough. */
export const statementOf = (
  text: string,
  values: unknown[],
): { name?: string; text: string; values: unknown[] } => {
  const name = nameOf(text)
  return name === undefined ? { text, values } : { name, text, values }
}

/**
 * Is this PostgreSQL saying that a prepared statement no longer fits its tables, because a migration ran meanwhile? The
 * connection is then of no more use: a new one prepares it anew.
 */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '0A000' &&
  error.message.startsWith('cached plan')
