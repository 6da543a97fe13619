import { sql, type RawBuilder } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inIdentity, openPool, type Database } from './db.ts'
import { statementNames } from './prepared.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let single: Database
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
  single = { pool: openPool(database.apiUrl, 1) }
})
afterAll(async () => {
  await single.pool.end()
  await database.drop()
})

const preparedOn = async (): Promise<string[]> => {
  const { rows } = await single.pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  )
  return rows.map(({ statement }) => statement)
}

const ask = (statement: RawBuilder<unknown>) =>
  inIdentity(single, null, (identity) => statement.execute(identity))
const everythingOfNobody = () =>
  inIdentity(single, null, (identity) =>
    identity.selectFrom('people').selectAll().where('email', '=', 'nobody@example.org').execute(),
  )

test('a statement that comes again is prepared, one that comes twice is not', async () => {
  for (let time = 0; time < 4; time += 1) await ask(sql`select ${1}::integer as often`)
  for (let time = 0; time < 2; time += 1) await ask(sql`select ${1}::integer as seldom`)
  expect(await preparedOn()).toContain('select $1::integer as often')
  expect(await preparedOn()).not.toContain('select $1::integer as seldom')
})

test('a name belongs to one text; endless kinds of statements and very long ones get none', () => {
  const nameOf = statementNames()
  const thrice = (text: string) => [nameOf(text), nameOf(text), nameOf(text)][2]
  const names = Array.from({ length: 500 }, (_, index) => thrice(`select ${index}`))
  expect(new Set(names).size).toBe(500)
  expect(nameOf('select 7')).toBe(names[7])
  expect(thrice('select 501')).toBeUndefined()
  expect(statementNames()(`select '${'x'.repeat(10_001)}'`)).toBeUndefined()
  for (let index = 0; index < 10_000; index += 1) expect(nameOf(`once ${index}`)).toBeUndefined()
})

test('a migration under a running process costs one failed request, not all that follow', async () => {
  for (let time = 0; time < 4; time += 1) await everythingOfNobody()
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('alter table people add column shoe_size integer')
  await owner.end()
  await expect(everythingOfNobody()).rejects.toThrow('cached plan')
  expect(await everythingOfNobody()).toEqual([])
})
