/** First letters of a name's first and last word, at most two: "Amara de Souza" gives "AS". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last]
    .map((word) => /^./u.exec(word.normalize('NFC'))?.[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
