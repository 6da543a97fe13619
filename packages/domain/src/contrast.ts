/** WCAG 2.2 relative luminance of a `#rrggbb` colour. Throws a RangeError for any other form. */
export const luminance = (hex: string): number => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) throw new RangeError(`Not a #rrggbb colour: ${hex}`)
  const [red, green, blue] = match.slice(1).map((part) => {
    const channel = Number.parseInt(part, 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast ratio of two `#rrggbb` colours, from 1 to 21. */
export const contrast = (first: string, second: string): number => {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (light + 0.05) / (dark + 0.05)
}

/** An accent colour serves as the ground for white or near-black text: one of them must reach 4.5 to 1. */
export const accentInk = (accent: string): '#ffffff' | '#111827' | null => {
  if (contrast(accent, '#ffffff') >= 4.5) return '#ffffff'
  return contrast(accent, '#111827') >= 4.5 ? '#111827' : null
}
