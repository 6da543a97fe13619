/** What an error carries besides its words. */
const factsOf = (error: Error): Record<string, unknown> => Object.fromEntries(Object.entries(error))

/** Errors of others whose words may repeat what somebody wrote, said or is called. */
const repeatsContent = (error: Error): boolean => {
  const facts = factsOf(error)
  // JSON.parse quotes the text that it stumbled over.
  if (error instanceof SyntaxError) return true
  // PostgreSQL: values that do not fit (22) or collide (23) stand in the message and its details.
  if (typeof facts['severity'] === 'string') return /^2[23]/.test(String(facts['code']))
  // A model provider may repeat what it was sent; a mail server names the receiver.
  return (
    typeof facts['requestID'] === 'string' ||
    facts['responseCode'] !== undefined ||
    typeof facts['status'] === 'number'
  )
}

/** Facts of an error that help to find a bug and hold nothing of anybody. */
const plainFacts = [
  'code',
  'constraint',
  'table',
  'column',
  'routine',
  'syscall',
  'status',
  'responseCode',
]

const address = /[^\s<>"']+@[^\s<>"']+/g
const framesOf = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** What stands in the log for a message that others wrote. */
const withheld = '(withheld)'

export type Loggable = {
  type: string
  message: string
  stack: string
  causes?: Loggable[]
  [fact: string]: unknown
}

/** How deep causes are followed. */
const deepest = 4

/**
 * An error as it may be logged: what went wrong, where and why, never a name, an address or what somebody said (P50).
 * The message is left out where others wrote it and may have repeated something; the frames always stay.
 */
export const loggable = (error: unknown, depth = 0): Loggable => {
  if (!(error instanceof Error)) return { type: typeof error, message: withheld, stack: '' }
  const given = factsOf(error)
  const facts = Object.fromEntries(
    plainFacts.flatMap((name) => {
      const value = given[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
    }),
  )
  const message = repeatsContent(error) ? withheld : error.message.replaceAll(address, '…')
  const below = depth >= deepest ? [] : [error.cause, ...errorsIn(error)]
  const causes = below.filter((cause) => cause !== undefined)
  return {
    type: error.name,
    message,
    ...facts,
    stack: framesOf(error.stack),
    ...(causes.length === 0 ? {} : { causes: causes.map((cause) => loggable(cause, depth + 1)) }),
  }
}

const errorsIn = (error: Error): unknown[] =>
  error instanceof AggregateError ? error.errors.slice(0, 5) : []
