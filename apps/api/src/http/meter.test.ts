import { describe, expect, test } from 'vitest'
import { addressOf, neighbourhoodOf } from './addresses.ts'
import { meter } from './meter.ts'

describe('a meter', () => {
  test('lets so many through, then says how long to wait, and begins afresh', () => {
    let time = 0
    const limit = meter({ most: 3, seconds: 60, now: () => time })
    expect([1, 2, 3].map(() => limit.take('ada'))).toEqual([0, 0, 0])
    time = 20_000
    expect(limit.take('ada')).toBe(40)
    time = 60_000
    expect(limit.take('ada')).toBe(0)
  })

  test('counts everybody for themselves, and a bundle by what is in it', () => {
    const limit = meter({ most: 10, seconds: 60, now: () => 0 })
    expect(limit.take('ada', 10)).toBe(0)
    expect(limit.take('ada')).toBeGreaterThan(0)
    expect(limit.take('ben')).toBe(0)
  })

  test('forgets the oldest rather than fill the memory', () => {
    const limit = meter({ most: 1, seconds: 60, mostKnown: 2, now: () => 0 })
    limit.take('ada')
    limit.take('ben')
    limit.take('chidi')
    expect(limit.take('ben')).toBeGreaterThan(0)
    expect(limit.take('ada')).toBe(0)
  })
})

const request = (forwarded?: string | string[]) => ({
  headers: { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.1' },
})

describe('the address of a request', () => {
  test.each([
    [
      'without proxies it is the connection’s own, whatever a header claims',
      '1.2.3.4',
      0,
      '10.0.0.1',
    ],
    ['behind one proxy it is what that one added', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['behind two it is what the first one added', '6.6.6.6, 1.2.3.4, 10.9.9.9', 2, '1.2.3.4'],
    ['where fewer were passed than there should be, it is the furthest', '1.2.3.4', 2, '1.2.3.4'],
    ['where nothing was added, it is the proxy', undefined, 1, '10.0.0.1'],
    ['where nothing is in it, it is the proxy', ' , ', 1, '10.0.0.1'],
  ])('%s', (_what, forwarded, proxies, address) => {
    expect(addressOf(request(forwarded), proxies)).toBe(address)
  })

  test.each([
    ['1.2.3.4', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is counted as %s', (address, neighbourhood) => {
    expect(neighbourhoodOf(address)).toBe(neighbourhood)
  })
})
