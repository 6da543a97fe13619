/** A display name in quotation marks, and one before an address in angle brackets: `"Osei, Ada" <ada@example.org>`. */
const quoted = /"[^"]*"/g
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
    .map((part) => part.trim().replace(/^mailto:/i, ''))
    .filter((part) => part !== '')
