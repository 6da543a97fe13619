import { describe, expect, test } from 'vitest'
import { DeviceFacts, deviceFactsOf } from './devices.ts'

const agents = {
  'Chrome on Linux':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.7712.33 Safari/537.36',
  'Edge on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.3351.83',
  'Opera on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36 OPR/133.0.0.0',
  'Firefox on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0',
  'Safari on a Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
  'Safari on an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  'Firefox on an iPad':
    'Mozilla/5.0 (iPad; CPU OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/152.0 Mobile/15E148 Safari/605.1.15',
  'Chrome on an Android phone':
    'Mozilla/5.0 (Linux; Android 16; Pixel 10 Pro Build/BD3A.251105.005) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
  'Samsung Internet on a tablet':
    'Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/30.0 Chrome/140.0.0.0 Safari/537.36',
  'Chrome on a Chromebook':
    'Mozilla/5.0 (X11; CrOS x86_64 16328.1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
} as const

const expected: Record<keyof typeof agents, [string, string]> = {
  'Chrome on Linux': ['computer', 'Chrome'],
  'Edge on Windows': ['computer', 'Edge'],
  'Opera on Windows': ['computer', 'Opera'],
  'Firefox on Windows': ['computer', 'Firefox'],
  'Safari on a Mac': ['computer', 'Safari'],
  'Safari on an iPhone': ['phone', 'Safari'],
  'Firefox on an iPad': ['tablet', 'Firefox'],
  'Chrome on an Android phone': ['phone', 'Chrome'],
  'Samsung Internet on a tablet': ['tablet', 'Samsung Internet'],
  'Chrome on a Chromebook': ['computer', 'Chrome'],
}

describe('the facts kept of a device', () => {
  test.each(Object.entries(agents))('[P4] are its type and its browser: %s', (name, agent) => {
    const facts = deviceFactsOf(agent, undefined)
    const [deviceType, browser] = expected[name as keyof typeof agents]
    expect(facts).toEqual({ deviceType, browser, region: null })
  })

  test.each(Object.values(agents))('[P4] hold no model, no version and no build of %s', (agent) => {
    const text = JSON.stringify(deviceFactsOf(agent, 'DE'))
    expect(text).not.toMatch(/\d|Pixel|SM-|Mac OS|Android|iPhone|Windows|Linux|Build/)
  })

  test('[P4] have no place for anything further', () => {
    const facts = { deviceType: 'phone', browser: 'Chrome', region: null }
    expect(DeviceFacts.safeParse(facts).success).toBe(true)
    expect(Object.keys(DeviceFacts.shape)).toEqual(['deviceType', 'browser', 'region'])
    const curious = { ...facts, model: 'Pixel 10', screen: '1080x2400', language: 'de-DE' }
    expect(DeviceFacts.safeParse(curious).success).toBe(false)
    expect(DeviceFacts.safeParse({ ...facts, browser: 'Chrome 150' }).success).toBe(false)
  })

  test('of something unknown are unknown', () => {
    const unknown = { deviceType: 'unknown', browser: 'other', region: null }
    expect(deviceFactsOf('', undefined)).toEqual(unknown)
    expect(deviceFactsOf('curl/8.5.0', undefined)).toEqual(unknown)
    expect(DeviceFacts.parse(deviceFactsOf('x'.repeat(100_000), undefined))).toEqual(unknown)
  })
})

describe('the place kept of a device', () => {
  test.each(['DE', 'US-CA', 'GB-ENG', 'FR-75'])('[P5] is a country or region: %s', (region) => {
    expect(deviceFactsOf('', region).region).toBe(region)
  })

  test.each([
    'Berlin',
    'de',
    'DE-BE-Mitte',
    'DE, Berlin',
    '52.52,13.40',
    '10115',
    '192.0.2.7',
    'DE\nUS',
    'DE\n',
    '',
  ])('[P5] is nothing finer: %j is not kept', (region) => {
    expect(deviceFactsOf('', region).region).toBeNull()
    expect(DeviceFacts.safeParse({ deviceType: 'unknown', browser: 'other', region }).success).toBe(
      false,
    )
  })
})
