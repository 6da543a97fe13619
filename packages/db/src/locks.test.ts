import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inIdentity } from './db.ts'
import { withLock } from './locks.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
})
afterAll(() => database.drop())

/** What somebody does below a lock: they ask the database, on another connection. */
const ask = () => inIdentity(database.db, null, async () => 'done')

test('a second holder of the same lock is told at once, and the lock is free again afterwards', async () => {
  const inside = withLock(database.db, 'report', async () => {
    const second = await withLock(database.db, 'report', ask)
    return second
  })
  expect(await inside).toBe('busy')
  expect(await withLock(database.db, 'report', ask)).toBe('done')
})

test('a lock ends with work that fails', async () => {
  const failing = withLock(database.db, 'report', async () => Promise.reject(new Error('broke')))
  await expect(failing).rejects.toThrow('broke')
  expect(await withLock(database.db, 'report', ask)).toBe('done')
})

test('more locks at once than the pool has connections do not wait for each other for ever', async () => {
  const many = Array.from({ length: 4 * database.db.pool.options.max }, (_, number) =>
    withLock(database.db, `lock ${number}`, async () => {
      await sleep(5)
      return ask()
    }),
  )
  expect(new Set(await Promise.all(many))).toEqual(new Set(['done']))
})

test('no statement runs for longer than a minute', async () => {
  const { rows } = await database.db.pool.query<{ timeout: string }>(
    `select current_setting('statement_timeout') as timeout`,
  )
  expect(rows[0]?.timeout).toBe('1min')
})
