/** What stands after the `?` of an address. */
export type Search = Record<string, unknown>

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const cursor = /^[\w-]{1,1000}$/
const day = /^20\d{2}-\d{2}-\d{2}$/

/** Text without surrounding blanks; undefined where there is none. */
export const textIn = (value: unknown, longest = 120): string | undefined =>
  typeof value === 'string' ? value.trim().slice(0, longest) || undefined : undefined

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

export const idIn = (value: unknown): string | undefined => matching(value, id)
export const cursorIn = (value: unknown): string | undefined => matching(value, cursor)

/** A day of this century as `2026-11-24`; undefined for one that does not exist. */
export const dayIn = (value: unknown): string | undefined => {
  const text = matching(value, day)
  if (text === undefined) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined
}

/** One of the keys of a table of names. */
export const oneOf = <Value extends string>(
  value: unknown,
  known: Readonly<Record<Value, unknown>>,
): Value | undefined =>
  typeof value === 'string' && Object.hasOwn(known, value) ? (value as Value) : undefined

/** The same without what is undefined, so that an address carries what says something. */
export const given = <Value extends Record<string, unknown>>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }

/** Everything in an address is text as it stands there: no quotation marks around a number that somebody searches for. */
export const parseSearch = (search: string): Search =>
  Object.fromEntries(new URLSearchParams(search.replace(/^\?/, '')))

export const stringifySearch = (search: Search): string => {
  const params = new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    ),
  )
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
