import { expect, inject, test } from 'vitest'
import { testDatabase } from '@app/db/testing'
import { loggable } from './logging.ts'

const text = (error: unknown) => JSON.stringify(loggable(error))
const caught = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work()
  } catch (error) {
    return error
  }
}

test('[P50] a value that does not fit into the database is not repeated, and its place is', async () => {
  const database = await testDatabase(inject('postgres'))
  const query = (statement: string) => caught(() => database.db.pool.query(statement))
  await query(`select set_config('app.door', 'identity', false)`)
  const insert = `insert into people (id, email, name) values (gen_random_uuid(), 'ada@example.org', 'Ada Osei')`
  const twice = await query(`begin; set local app.door = 'identity'; ${insert}; ${insert}`)
  await query('rollback')
  const wrong = await query(`select 'what Ada said'::uuid`)
  const gone = await query('select seconds from institutions')
  await database.drop()
  expect(text(twice)).toContain('people_email_key')
  expect(text(twice)).not.toMatch(/ada|osei/i)
  expect(text(wrong)).not.toContain('what Ada said')
  // A bug of ours says in full what it is.
  expect(text(gone)).toContain('column \\"seconds\\" does not exist')
})

test('[P50] half a document is not repeated', async () => {
  const half = await caught(() => JSON.parse('Ada said: "well, you see'))
  expect(text(half)).toMatch(/SyntaxError/)
  expect(text(half)).not.toMatch(/Ada|well/)
})

test('[P50] the receiver whom a mail server did not take is not named', () => {
  const rejected = Object.assign(new Error('550 5.1.1 <ada@example.org>: no such user'), {
    code: 'EENVELOPE',
    responseCode: 550,
    response: '550 5.1.1 <ada@example.org>: no such user',
    rejected: ['ada@example.org'],
  })
  expect(text(rejected)).toMatch(/EENVELOPE.*550/)
  expect(text(rejected)).not.toContain('ada@')
  expect(text(new Error('No mail to ada@example.org'))).not.toContain('ada@')
})

test('what helps to find a bug stays: the kind, our own words, the place and the reasons below', () => {
  const below = new TypeError("Cannot read properties of undefined (reading 'words')")
  const said = text(new AggregateError([below], '1 parts of the sweep failed'))
  expect(said).toContain('1 parts of the sweep failed')
  expect(said).toContain("reading 'words'")
  expect(said).toContain('logging.test.ts')
})

test('what was thrown and is no error is told by its kind alone', () => {
  expect(loggable('Ada said: well')).toMatchObject({ type: 'string', message: '(withheld)' })
})
