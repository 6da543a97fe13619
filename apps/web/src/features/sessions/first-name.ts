/**
 * The name to greet by: the first word, or the whole name where it has one word only, is written without spaces or
 * begins with an initial.
 */
export const firstName = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  return first.length < 2 || first.endsWith('.') ? words.join(' ') : first
}
