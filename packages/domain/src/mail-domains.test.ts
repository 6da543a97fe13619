import { expect, test } from 'vitest'
import { isWithinDomains, mailDomainIn } from './mail-domains.ts'

test.each([
  ['uni.example', 'uni.example'],
  [' @Uni.Example ', 'uni.example'],
  ['students.uni.example', 'students.uni.example'],
  ['example', null],
  ['ada@uni.example', null],
  ['uni..example', null],
  ['-uni.example', null],
  ['%.example', null],
  ['', null],
])('%j is stored as %j', (text, domain) => {
  expect(mailDomainIn(text)).toBe(domain)
})

test('an address belongs to its domain and to the ones above it, not to one that only ends alike', () => {
  const domains = ['uni.example']
  expect(isWithinDomains('ada@UNI.example', domains)).toBe(true)
  expect(isWithinDomains('ada@cs.uni.example', domains)).toBe(true)
  expect(isWithinDomains('ada@notuni.example', domains)).toBe(false)
  expect(isWithinDomains('ada@uni.example.org', domains)).toBe(false)
})

test('where no domain is named, any address belongs', () => {
  expect(isWithinDomains('ada@anywhere.example', [])).toBe(true)
})
