/** Longest SVG text of a logo, in characters. */
export const longestLogo = 65_536

/** Elements that run something, load something, or hold another kind of document. */
const forbiddenElements = new Set([
  'script',
  'foreignobject',
  'iframe',
  'frame',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'handler',
  'listener',
  'link',
  'meta',
  'base',
  // These change an attribute later on, an address included.
  'set',
  'animate',
  'animatetransform',
  'animatemotion',
  'animatecolor',
])

/** An address inside the drawing itself, or a picture that stands in it. */
const isInside = (address: string): boolean =>
  address.startsWith('#') || /^data:image\/(png|jpeg|gif|webp);base64,/i.test(address)

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Text as a browser reads it; null where it names an entity that the document itself would have to define. */
const decoded = (text: string): string | null => {
  let isKnown = true
  const plain = text.replaceAll(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][\w.-]*);?/gi,
    (_, name: string) => {
      if (/^#x/i.test(name)) return String.fromCodePoint(codePoint(name.slice(2), 16))
      if (name.startsWith('#')) return String.fromCodePoint(codePoint(name.slice(1), 10))
      const known = named[name]
      isKnown &&= known !== undefined
      return known ?? ''
    },
  )
  return isKnown ? plain : null
}

const codePoint = (digits: string, base: number): number => {
  const number = Number.parseInt(digits, base)
  return number > 0x10ffff ? 0xfffd : number
}

/** Every address in a piece of CSS is one inside the drawing, and nothing is brought in. */
const isSafeStyle = (css: string): boolean => {
  // A style sheet may hide letters behind backslashes and comments; a logo has no need to.
  if (/\\|\/\*|@import|expression\s*\(|behavior\s*:|-moz-binding/i.test(css)) return false
  const addresses = [...css.matchAll(/url\(([^()]*)\)/gi)]
  const isWhole = addresses.length === (css.match(/url\(/gi)?.length ?? 0)
  return isWhole && addresses.every(([, given = '']) => isInside(unquoted(given.trim())))
}

const unquoted = (text: string): string =>
  /^(["']).*\1$/s.test(text) ? text.slice(1, -1).trim() : text

const local = (name: string): string => (name.split(':').at(-1) ?? name).toLowerCase()

const isSafeAttribute = (name: string, raw: string): boolean => {
  const value = decoded(raw)
  if (value === null) return false
  const what = local(name)
  if (name.toLowerCase().startsWith('xmlns')) return true
  if (what.startsWith('on') || name.toLowerCase() === 'xml:base') return false
  // Control characters and spaces inside an address are ignored by browsers: they must not hide it from us.
  const plain = value.replaceAll(/[^!-\u{10ffff}]/gu, '')
  if (what === 'href' || what === 'src') return isInside(plain)
  if (/^(javascript|vbscript|data):/i.test(plain)) return false
  return isSafeStyle(value)
}

/** `<name a="b" c='d'>`, with whatever else it may hold between the quotes. */
const tag =
  /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*(\/?)>/y
const attribute = /([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))?/g

type Open = { name: string }

/** What stands before the drawing: its declaration, a document type without definitions of its own, remarks. */
const prolog =
  /^\uFEFF?\s*(?:<\?xml\s[^?>]*\?>)?(?:\s|<!--(?:(?!-->)[\s\S])*-->)*(?:<!DOCTYPE\s+svg[^[\]<>]*>)?(?:\s|<!--(?:(?!-->)[\s\S])*-->)*/i

const isSafeTag = (name: string, attributes: string): boolean =>
  !forbiddenElements.has(local(name)) &&
  [...attributes.matchAll(attribute)].every(([, key = '', double, single]) =>
    isSafeAttribute(key, double ?? single ?? ''),
  )

/** Reads on from the beginning of a tag or a remark; answers where it ends, or -1 where it may not be. */
const endOfMarkup = (svg: string, at: number, open: Open[]): number => {
  if (svg.startsWith('<!--', at)) {
    const end = svg.indexOf('-->', at + 4)
    return end === -1 ? -1 : end + 3
  }
  tag.lastIndex = at
  const found = tag.exec(svg)
  if (!found) return -1
  const [whole, closing, name = '', attributes = '', empty] = found
  if (closing) {
    if (open.pop()?.name !== name) return -1
  } else {
    if (open.length === 0 && local(name) !== 'svg') return -1
    if (!isSafeTag(name, attributes)) return -1
    if (!empty) open.push({ name })
  }
  return at + whole.length
}

/**
 * Is this text one SVG drawing that runs nothing and loads nothing: no script, no other document inside, no event
 * handler, no address but inside itself? What is not understood is not taken: a logo is a simple drawing.
 */
export const isSafeLogo = (svg: string): boolean => {
  if (svg.length > longestLogo) return false
  let at = prolog.exec(svg)?.[0].length ?? 0
  const open: Open[] = []
  const first = at
  while (at < svg.length) {
    const next = svg.indexOf('<', at)
    const text = svg.slice(at, next === -1 ? svg.length : next)
    // Outside of the drawing there is nothing but space.
    if (open.length === 0 ? text.trim() !== '' : !isSafeText(text, open.at(-1))) return false
    if (next === -1) break
    if (open.length === 0 && next > first && !svg.startsWith('<!--', next)) return false
    at = endOfMarkup(svg, next, open)
    if (at === -1) return false
  }
  return open.length === 0 && at > first
}

const isSafeText = (text: string, inside: Open | undefined): boolean => {
  const plain = decoded(text)
  return plain !== null && (local(inside?.name ?? '') !== 'style' || isSafeStyle(plain))
}
