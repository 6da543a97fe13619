import { APIError } from 'openai'
import { expect, test } from 'vitest'
import { loggable } from '../logging.ts'

test('[P50] what a provider wrote about a failure is not logged: it may repeat what it was sent', () => {
  const error = { message: 'Invalid value: "My name is Ada and I led the fund"' }
  const refused = APIError.generate(400, { error }, undefined, new Headers())
  const logged = JSON.stringify(loggable(new Error('The call failed', { cause: refused })))
  expect(logged).toContain('"status":400')
  expect(logged).toContain('The call failed')
  expect(logged).not.toMatch(/Ada|fund/)
})
