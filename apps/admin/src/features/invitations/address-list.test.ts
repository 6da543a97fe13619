import { describe, expect, test } from 'vitest'
import { addressesIn } from './address-list.ts'

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
