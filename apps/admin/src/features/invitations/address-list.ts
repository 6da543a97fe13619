/** A display name in quotation marks (an address in them is none), and one before an address in angle brackets: `"Osei, Ada" <ada@example.org>`. */
const quoted = /"[^"@\n]*"/g
const named = /[^,;\n<>]*<([^<>]*)>/g

/**
 * The addresses in a list as people paste it: one a line, or separated by commas, semicolons or tabs, with or without
 * names. What is no address stays as it stands, for the server to say so; `mailto:` goes.
 */
export const addressesIn = (text: string): string[] =>
  text
    .replace(quoted, ' ')
    .replace(named, ',$1,')
    .split(/[\n,;\t]+/)
    .flatMap((part) => (part.split('@').length > 2 ? part.split(/\s+/) : [part]))
    .map((part) =>
      part
        .replaceAll('"', ' ')
        .trim()
        .replace(/^mailto:/i, ''),
    )
    .filter((part) => part !== '')

/** What stays in the field once these were sent: who was not invited, and who was typed meanwhile. */
export const listAfter = (
  text: string,
  sent: readonly string[],
  problems: readonly string[],
): string => {
  const known = new Set(sent)
  const since = addressesIn(text).filter((address) => !known.has(address))
  return [...problems, ...since].join('\n')
}
