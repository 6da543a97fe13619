import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { generateTables } from './generate.ts'
import { migrate } from './migrate.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
})
afterAll(() => database.drop())

test('the committed row types are those of the migrated database', async () => {
  const committed = await readFile(new URL('./tables.generated.ts', import.meta.url), 'utf8')
  expect(await generateTables(database.ownerUrl)).toBe(committed)
})

test('migrating a second time does nothing', async () => {
  expect(await migrate(database.ownerUrl)).toEqual([])
})
