/**
 * What a spreadsheet would take for a formula, and run: it gets an apostrophe in front, which spreadsheets read as
 * "this is text". Source: OWASP, CSV Injection.
 */
const asText = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : asText(value)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as one CSV file: comma-separated, lines that end in CR LF (RFC 4180), and a byte order mark in front, without which
 * Excel takes UTF-8 for something else. No cell of it is run as a formula.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
