/*
 * Computes what a browser makes of tokens.css, for the test of its contrasts: light-dark(), hex,
 * and colours derived from another by oklch() or by xyz-d65. Constants from CSS Color 4.
 */

export type Theme = 'light' | 'dark'
type Triple = readonly [number, number, number]
/** Linear sRGB, each from 0 to 1. */
type Colour = Triple

/** All colours of one theme by name, computed with the institution's accent if one is given. */
export function readTokens(css: string, theme: Theme, accent?: string): (name: string) => Colour {
  const sources = new Map(
    [...css.matchAll(/^ {2}--([\w-]+):([^;]+);/gmu)].map((match) => [
      match[1] ?? '',
      (match[2] ?? '').replaceAll(/\s+/gu, ' ').trim(),
    ]),
  )
  if (accent) sources.set('accent', accent)
  const colourOf = (name: string): Colour => {
    const source = sources.get(name)
    if (source === undefined) throw new Error(`tokens.css has no --${name}`)
    return parse(source)
  }
  function parse(source: string): Colour {
    const [call, ...parts] = takeCall(source)
    if (call === 'light-dark') return parse(parts[theme === 'light' ? 0 : 1] ?? '')
    if (source.startsWith('#')) return fromHex(source)
    const derived = /^from var\(--([\w-]+)\) (?<rest>.+)$/u.exec(parts[0] ?? '')
    if (!derived) throw new Error(`tokens.css says what the test cannot read: ${source}`)
    const origin = colourOf(derived[1] ?? '')
    const channels = splitTop(
      parts
        .join(', ')
        .slice(derived[0].indexOf(derived[2] ?? ''))
        .trim(),
      ' ',
    )
    if (call === 'oklch') {
      const [l, c, h] = toOklch(origin)
      return fromOklch(evaluate(channels, { l, c, h }))
    }
    const [, ...xyz] = channels
    return fromXyz(evaluate(xyz, { y: luminance(origin) }))
  }
  return colourOf
}

/** The ratio of WCAG 2, from 1 to 21. */
export function contrast(tokens: (name: string) => Colour, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(tokens(one)), luminance(tokens(other))].sort(
    (a, b) => a - b,
  )
  return (light + 0.05) / (dark + 0.05)
}

function luminance([r, g, b]: Colour): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function takeCall(source: string): string[] {
  const match = /^([\w-]+)\((.*)\)$/u.exec(source)
  return match ? [match[1] ?? '', ...splitTop(match[2] ?? '', ',')] : ['']
}

function splitTop(source: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of source) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function evaluate(channels: string[], values: Record<string, number>): Triple {
  const [one = 0, two = 0, three = 0] = channels.map((channel) => calculate(channel, values))
  return [one, two, three]
}

function calculate(source: string, values: Record<string, number>): number {
  const [call, ...parts] = takeCall(source)
  const numbers = () => parts.map((part) => calculate(part, values))
  if (call === 'min') return Math.min(...numbers())
  if (call === 'max') return Math.max(...numbers())
  if (call === 'clamp') {
    const [low = 0, middle = 0, high = 0] = numbers()
    return Math.max(low, Math.min(middle, high))
  }
  if (call === 'calc') return calculate(parts[0] ?? '', values)
  for (const [sign, combine] of [
    [' + ', (a: number, b: number) => a + b],
    [' - ', (a: number, b: number) => a - b],
    [' * ', (a: number, b: number) => a * b],
  ] as const) {
    const place = topIndex(source, sign)
    if (place > 0)
      return combine(
        calculate(source.slice(0, place), values),
        calculate(source.slice(place + 3), values),
      )
  }
  if (source.startsWith('(')) return calculate(source.slice(1, -1), values)
  return values[source] ?? Number(source)
}

function topIndex(source: string, sign: string): number {
  let depth = 0
  for (let index = source.length - 1; index > 0; index -= 1) {
    if (source[index] === ')') depth += 1
    if (source[index] === '(') depth -= 1
    if (depth === 0 && source.startsWith(sign, index)) return index
  }
  return -1
}

function fromHex(hex: string): Colour {
  const channel = (place: number) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function toOklch([r, g, b]: Colour): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(x, y), Math.atan2(y, x)]
}

// A colour outside sRGB is cut off channel by channel, as browsers do it
function fromOklch([lightness, chroma, hue]: Triple): Colour {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return withinSrgb([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ])
}

function fromXyz([x, y, z]: Triple): Colour {
  return withinSrgb([
    3.2409699419 * x - 1.5373831776 * y - 0.4986107603 * z,
    -0.9692436363 * x + 1.8759675015 * y + 0.0415550574 * z,
    0.0556300797 * x - 0.2039769589 * y + 1.0569715142 * z,
  ])
}

function withinSrgb(colour: Triple): Colour {
  const [r, g, b] = colour.map((channel) => Math.min(1, Math.max(0, channel)))
  return [r ?? 0, g ?? 0, b ?? 0]
}
