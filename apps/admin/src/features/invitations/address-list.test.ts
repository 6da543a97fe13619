import { describe, expect, test } from 'vitest'
import { addressesIn, listAfter } from './address-list.ts'

describe('a pasted list', () => {
  test.each([
    ['a line each', 'ada@example.org\nben@example.org\r\n', ['ada@example.org', 'ben@example.org']],
    ['commas', 'ada@example.org, ben@example.org,', ['ada@example.org', 'ben@example.org']],
    ['semicolons', 'ada@example.org;ben@example.org', ['ada@example.org', 'ben@example.org']],
    [
      'a column of a table',
      'ada@example.org\tben@example.org',
      ['ada@example.org', 'ben@example.org'],
    ],
    ['blanks', 'ada@example.org  ben@example.org', ['ada@example.org', 'ben@example.org']],
    [
      'names',
      'Ada Osei <ada@example.org>, Ben <ben@example.org>',
      ['ada@example.org', 'ben@example.org'],
    ],
    ['a name with a comma', '"Osei, Ada" <ada@example.org>', ['ada@example.org']],
    [
      'quotation marks, as a table is exported',
      '"Osei, Ada","ada@example.org"\n"Ben","ben@example.org"',
      ['ada@example.org', 'ben@example.org'],
    ],
    [
      'a quotation mark that is never closed',
      '"Ada <ada@example.org>\nBen" <ben@example.org>',
      ['ada@example.org', 'ben@example.org'],
    ],
    ['a link', 'mailto:ada@example.org', ['ada@example.org']],
    ['nothing', ' \n,;\n', []],
  ])('with %s gives its addresses', (_kind, text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses)
  })

  test('keeps what is no address as it stands, so that it can be mended', () => {
    expect(addressesIn('ada at example, ben@example.org')).toEqual([
      'ada at example',
      'ben@example.org',
    ])
  })

  test('keeps an address that stands there twice, for the list to be told so', () => {
    expect(addressesIn('ada@example.org\nada@example.org')).toHaveLength(2)
  })
})

test('after sending, who was not invited stays, and so does who was typed meanwhile', () => {
  const sent = ['ada@example.org', 'ben@example', 'cem@example.org']
  expect(listAfter(sent.join('\n'), sent, ['ben@example'])).toBe('ben@example')
  expect(listAfter(`${sent.join(', ')}, dia@example.org`, sent, ['ben@example'])).toBe(
    'ben@example\ndia@example.org',
  )
  expect(listAfter(sent.join('\n'), sent, [])).toBe('')
})
