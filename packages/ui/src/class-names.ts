/** Joins class names, leaving out what is false, empty or undefined. */
export function classNames(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
