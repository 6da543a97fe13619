import { describe, expect, test } from 'vitest'
import { encodingOf, textOf } from './roster-text.ts'
import { guessColumns, pastedTable, rosterRows, tableOf } from './roster-table.ts'

const utf16 = (text: string, hasMark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${hasMark ? '\uFEFF' : ''}${text}`, 'utf16le'))
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16())
const text = 'E-mail;Name\nzoe@uni.example;Zoë Müller\n'

describe('a file', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', utf16(text, true)],
    ['utf-16le', utf16(text, false)],
    ['utf-16be', swapped(utf16(text, true))],
    ['utf-16be', swapped(utf16(text, false))],
    ['windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
  ] as const)('in %s is read as what it is', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding)
    expect(textOf(bytes, encoding)).toBe(text)
  })

  test.each([
    [',', 'a@uni.example,"Lovelace, Ada"\nb@uni.example,Ben\n'],
    [';', 'a@uni.example;"Lovelace, Ada"\r\nb@uni.example;Ben'],
    ['\t', 'a@uni.example\tLovelace, Ada\nb@uni.example\tBen'],
  ])('with %j between its cells is taken apart there', (separator, content) => {
    expect(tableOf(content)).toEqual({
      separator,
      rows: [
        ['a@uni.example', 'Lovelace, Ada'],
        ['b@uni.example', 'Ben'],
      ],
    })
  })

  test('with empty lines and short rows keeps its columns', () => {
    expect(tableOf('email,name,cohort\n\n,,\na@uni.example\n').rows).toEqual([
      ['email', 'name', 'cohort'],
      ['a@uni.example', '', ''],
    ])
  })
})

describe('the columns', () => {
  test('are found by the words above them', () => {
    const table = tableOf('Student no,Full name,E-mail,Course\n7,Ada,a@uni.example,Law\n')
    const columns = guessColumns(table)
    expect(columns).toEqual({ email: 2, name: 1, cohort: 3, hasHeader: true })
    expect(rosterRows(table, columns)).toEqual([
      { email: 'a@uni.example', name: 'Ada', cohort: 'Law' },
    ])
  })

  test('are found without words above them, by where addresses are', () => {
    expect(guessColumns(tableOf('Ada;a@uni.example\nBen;b@uni.example'))).toEqual({
      email: 1,
      name: 0,
      cohort: null,
      hasHeader: false,
    })
  })
})

describe('what is pasted', () => {
  test.each([
    ['a@uni.example, b@uni.example'],
    ['Ada <a@uni.example>; Ben <b@uni.example>'],
    ['a@uni.example\nb@uni.example\n'],
  ])('as a list of addresses is one column: %j', (pasted) => {
    expect(pastedTable(pasted).rows).toEqual([['a@uni.example'], ['b@uni.example']])
  })

  test('out of a spreadsheet is a table', () => {
    expect(pastedTable('E-mail\tName\na@uni.example\tAda').rows).toEqual([
      ['E-mail', 'Name'],
      ['a@uni.example', 'Ada'],
    ])
  })
})
