import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Theme, contrast, readTokens } from './tokens.fixture.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

const text = 4.5 // WCAG 2.2, 1.4.3: words
const shape = 3 // WCAG 2.2, 1.4.11: the bounds of controls, the marks of charts

const surfaces = ['canvas', 'surface', 'raised', 'sunken']
const meanings = ['info', 'positive', 'caution', 'negative']

const pairs: [ink: string, ground: string, least: number][] = [
  ...surfaces.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['muted', ground, text],
    ['accent-text', ground, text],
    ['line-strong', ground, shape],
    ['mark-strong', ground, shape],
    ['record', ground, shape],
    ...meanings.map((meaning): [string, string, number] => [meaning, ground, text]),
  ]),
  ...meanings.flatMap((meaning): [string, string, number][] => [
    [meaning, `${meaning}-soft`, text],
    ['ink', `${meaning}-soft`, text],
  ]),
  ['ink', 'accent-soft', text],
  ['muted', 'accent-soft', text],
  ['accent-text', 'accent-soft', text],
  ['accent-ink', 'accent-fill', text],
  ['accent-ink', 'accent-fill-strong', text],
  ['surface', 'accent-text', text],
  ['negative-ink', 'negative-fill', text],
  ['negative-ink', 'negative-fill-strong', text],
  ['ink', 'mark', text],
]

// Ours, and what universities wear: dark, bright, pale and black
const accents = [undefined, '#7a1e2c', '#ffd200', '#0a1a3a', '#7ed957', '#c8b8ff', '#000000']

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  test.each(accents)('everything can be read with the accent %s', (accent) => {
    const tokens = readTokens(css, theme, accent)
    const unreadable = pairs
      .map(([ink, ground, least]) => ({ ink, ground, least, is: contrast(tokens, ink, ground) }))
      .filter((pair) => pair.is < pair.least)
    expect(unreadable).toEqual([])
  })
})
