import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inIdentity } from './db.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
})
afterAll(() => database.drop())

test('what was not committed is not told as done, whoever kept the failure to themselves', async () => {
  const working = inIdentity(database.db, null, async (identity) => {
    await identity
      .selectFrom('people')
      .select((select) => select.cast<number>(select.val('no number'), 'integer').as('number'))
      .execute()
      .catch(() => null)
    await identity
      .selectFrom('people')
      .select('id')
      .execute()
      .catch(() => null)
    return 'done'
  })
  await expect(working).rejects.toThrow()
})
