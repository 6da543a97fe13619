import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x";"y")'])(
  'a cell that begins like a formula is text: %j',
  (value) => {
    const [, written = ''] = /^\uFEFF"?(.*?)"?\r\n$/s.exec(csvOf([[value]])) ?? []
    expect(written.replaceAll('""', '"')).toBe(`'${value}`)
  },
)

test('other words and figures stay as they are, and separators and line breaks stay inside their cell', () => {
  expect(csvOf([['Ada', 'a,b;c', 'say "yes"', 'two\nlines', -3]])).toBe(
    '\uFEFFAda,"a,b;c","say ""yes""","two\nlines",-3\r\n',
  )
})
