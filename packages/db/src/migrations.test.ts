import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
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

test('an institution that was there before there were forms of English has one of them afterwards', async () => {
  const place = new URL(database.ownerUrl).pathname
  const admin = new Client({
    connectionString: inject('postgres').adminUrl.replace(/\/[^/]*$/, place),
  })
  await admin.connect()
  await admin.query(
    `insert into institutions (id, slug, name, locale) values (gen_random_uuid(), 'old', 'Old College', 'en')`,
  )
  await admin.query(`delete from migrations where name >= '0006' and name < '0008'`)
  expect(await migrate(database.ownerUrl)).toHaveLength(2)
  const { rows } = await admin.query(`select locale from institutions where slug = 'old'`)
  const walls = await admin.query(
    `select relforcerowsecurity as forced from pg_class where relname = 'institutions'`,
  )
  await admin.end()
  expect(rows).toEqual([{ locale: 'en-GB' }])
  expect(walls.rows).toEqual([{ forced: true }])
})
