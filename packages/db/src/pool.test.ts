import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inIdentity } from './db.ts'
import { withLock } from './locks.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
})
afterAll(() => database.drop())

const ask = () => inIdentity(database.db, null, async () => 'done')

/** What a restart of PostgreSQL does to every connection of ours. */
const endAll = async () => {
  const client = new Client({ connectionString: inject('postgres').adminUrl })
  await client.connect()
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    new URL(database.apiUrl).pathname.slice(1),
  ])
  await client.end()
  await sleep(100)
}

// An error event that nobody hears ends the process: the runner reports it as an unhandled error.
test('connections that PostgreSQL ends while nobody uses them are made anew', async () => {
  await Promise.all([ask(), ask(), ask()])
  await endAll()
  expect(await ask()).toBe('done')
})

test('work whose connection ends is told so, and the process goes on', async () => {
  const held = withLock(database.db, 'sweep', async () => {
    await endAll()
    return 'done below the lock'
  })
  expect(await held.catch((error: Error) => error.message)).toBe('done below the lock')
  const working = inIdentity(database.db, null, async (identity) => {
    await identity.selectFrom('people').select('id').execute()
    await endAll()
    return identity.selectFrom('people').select('id').execute()
  })
  await expect(working).rejects.toThrow()
  expect(await ask()).toBe('done')
})
