import { expect, test } from 'vitest'
import { readConfig, WrongConfiguration } from './config.ts'

const api = { DATABASE_URL: 'postgres://api:secret@localhost/product' }
const owner = { DATABASE_OWNER_URL: 'postgres://owner:secret@localhost/product' }

test('a process that strangers talk to does without the password of the schema’s owner', () => {
  expect(readConfig({ ...api, ROLE: 'http' }).DATABASE_OWNER_URL).toBe('')
})

test.each(['all', 'worker'])('role %s says that it needs the owner of the schema', (role) => {
  expect(() => readConfig({ ...api, ROLE: role })).toThrow(WrongConfiguration)
  expect(() => readConfig({ ...api, ROLE: role })).toThrow(/^DATABASE_OWNER_URL is not set\./)
  expect(readConfig({ ...api, ...owner, ROLE: role }).ROLE).toBe(role)
})

test('an empty value counts as unset', () => {
  expect(readConfig({ ...api, ...owner, SMTP_URL: '', ROLE: '' })).toMatchObject({ ROLE: 'all' })
})

test('a wrong value is told by the name of its variable', () => {
  expect(() => readConfig({ ...api, ...owner, PORT: 'http' })).toThrow(/^PORT is wrong/)
})
