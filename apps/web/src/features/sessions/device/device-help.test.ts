import type { DeviceProblem } from '@app/client/recorder/devices'
import { DeviceFacts } from '@app/domain/devices'
import { expect, test } from 'vitest'
import { helpFor } from './device-help.ts'

const say = (sentence: string) => sentence
const problems: DeviceProblem[] = [
  'denied',
  'notFound',
  'inUse',
  'insecure',
  'unsupported',
  'other',
]

test('every problem of every device in every browser has a sentence and something to do', () => {
  for (const problem of problems)
    for (const device of ['camera', 'microphone'] as const)
      for (const browser of DeviceFacts.shape.browser.options)
        for (const deviceType of DeviceFacts.shape.deviceType.options) {
          const help = helpFor({ problem, device, browser, deviceType }, say)
          expect(help.sentence).toMatch(/\.$/)
          expect(help.steps.length).toBeGreaterThan(0)
        }
})

const steps = (browser: DeviceFacts['browser'], deviceType: DeviceFacts['deviceType']) =>
  helpFor({ problem: 'denied', device: 'camera', browser, deviceType }, say).steps.join(' ')

test('who refused a permission is told where this very browser keeps it', () => {
  expect(steps('Firefox', 'computer')).toContain('crossed-out')
  expect(steps('Safari', 'computer')).toContain('menu bar')
  expect(steps('Safari', 'phone')).toContain('Website Settings')
  expect(steps('Chrome', 'computer')).toContain('left of the address bar')
  expect(steps('Samsung Internet', 'phone')).toContain('Permissions')
})
