import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type QueryConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { classification } from './classification.ts'
import { inIdentity, inInstitution, openPool, type Database } from './db.ts'
import { interviewColumns } from './interview-columns.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let owner: Client
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** Tables outside the tenants; each has its own narrow store and policy. */
const outside = [
  'people',
  'sign_ins',
  'mail_tokens',
  'attempts',
  'second_factors',
  'recovery_codes',
  'institutions',
]
const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query<Row>(text, values)).rows

const tables = async (): Promise<string[]> =>
  (
    await rows<{ relname: string }>(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname <> 'migrations' order by relname`,
    )
  ).map((row) => row.relname)

describe('the catalog', () => {
  test('every table is classified, and nothing is classified that is not there', async () => {
    expect(await tables()).toEqual(Object.keys(classification).sort())
  })

  test('every table has row level security, enabled and forced', async () => {
    const open = await rows<{ relname: string }>(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname <> 'migrations' and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(open).toEqual([])
  })

  test('every tenant table carries its institution, first in every key, index of uniqueness and reference', async () => {
    for (const table of await tables()) {
      if (outside.includes(table)) continue
      const [column] = await rows<{ is_nullable: string; column_default: string }>(
        `select is_nullable, column_default from information_schema.columns
          where table_schema = 'public' and table_name = $1 and column_name = 'institution_id'`,
        [table],
      )
      expect(column, table).toEqual({ is_nullable: 'NO', column_default: 'app_institution()' })
      const keys = await rows<{ conname: string; first: string }>(
        `select conname, (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
           from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'f')
            -- People stand outside the tenants: one account may belong to several institutions.
            and confrelid <> 'people'::regclass`,
        [table],
      )
      expect(keys.length, table).toBeGreaterThan(0)
      for (const key of keys) expect(key.first, key.conname).toBe('institution_id')
    }
  })

  test("the API's role owns nothing and cannot bypass the policies", async () => {
    const [role] = await rows(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned
         from pg_roles r where rolname = 'justinterview_api'`,
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 })
  })

  test('[P3] every column of an interview is named with what it is for, and none is for anything else', async () => {
    const purged = Object.keys(classification).filter(
      (table) => classification[table]?.fate === 'purged',
    )
    expect(Object.keys(interviewColumns).sort()).toEqual(purged.sort())
    for (const table of purged) {
      const there = await rows<{ column_name: string }>(
        `select column_name from information_schema.columns
          where table_schema = 'public' and table_name = $1 order by column_name`,
        [table],
      )
      const named = Object.keys(interviewColumns[table] ?? {}).sort()
      expect(named, table).toEqual(there.map((row) => row.column_name))
    }
  })

  test('every table with interview content goes when its session goes', async () => {
    const cascading = await rows<{ name: string }>(
      `with recursive gone as (
         select 'sessions'::regclass::oid as oid
         union select c.conrelid from pg_constraint c join gone on c.confrelid = gone.oid
          where c.contype = 'f' and c.confdeltype = 'c')
       select oid::regclass::text as name from gone`,
    )
    const purged = Object.entries(classification)
      .filter(([, { fate }]) => fate === 'purged')
      .map(([name]) => name)
    expect(cascading.map((row) => row.name).sort()).toEqual(purged.sort())
  })
})

describe('the wall', () => {
  const first = '01890000-0000-7000-8000-000000000001'
  const second = '01890000-0000-7000-8000-000000000002'
  beforeAll(async () => {
    await owner.query(
      `insert into institutions (id, slug, name) values ($1, 'first', 'First'), ($2, 'second', 'Second')`,
      [first, second],
    )
    await inInstitution(database.db, first, (tenant) =>
      tenant.insertInto('cohorts').values({ id: first, name: 'Autumn' }).execute(),
    )
  })

  test('one institution cannot read, change, delete or point at the rows of another', async () => {
    await inInstitution(database.db, second, async (tenant) => {
      expect(await tenant.selectFrom('cohorts').selectAll().execute()).toEqual([])
      const changed = await tenant.updateTable('cohorts').set({ name: 'Mine' }).executeTakeFirst()
      expect(changed.numUpdatedRows).toBe(0n)
      const deleted = await tenant.deleteFrom('cohorts').executeTakeFirst()
      expect(deleted.numDeletedRows).toBe(0n)
    })
    const planted = inInstitution(database.db, second, (tenant) =>
      tenant
        .insertInto('cohorts')
        .values({ id: second, institutionId: first, name: 'Planted' })
        .execute(),
    )
    await expect(planted).rejects.toThrow(/row-level security/)
  })

  test('outside any institution nothing of a tenant is seen, and accounts open to the identity door alone', async () => {
    expect((await database.db.pool.query('select * from cohorts')).rows).toEqual([])
    await inIdentity(database.db, null, (identity) =>
      identity
        .insertInto('people')
        .values({ id: first, email: 'a@example.org', name: 'A' })
        .execute(),
    )
    expect((await database.db.pool.query('select * from people')).rows).toEqual([])
    const seen = await inInstitution(database.db, first, (tenant) =>
      tenant.selectFrom('people').selectAll().execute(),
    )
    expect(seen).toEqual([])
  })

  test('a tenant that is no UUID is refused before the database is asked', async () => {
    expect(() => inInstitution(database.db, "x'; drop table people; --", async () => 1)).toThrow(
      /UUID/i,
    )
  })

  test('a failing piece of work leaves nothing behind', async () => {
    const attempt = inInstitution(database.db, first, async (tenant) => {
      await tenant.insertInto('cohorts').values({ id: second, name: 'Half' }).execute()
      throw new Error('stop')
    })
    await expect(attempt).rejects.toThrow('stop')
    const names = await inInstitution(database.db, first, (tenant) =>
      tenant.selectFrom('cohorts').select('name').execute(),
    )
    expect(names).toEqual([{ name: 'Autumn' }])
  })

  test('a piece that counts leaves nothing of its institution, and no setting, on the connection', async () => {
    // Tests flush nothing; this pool does, as an installation does.
    const flushing = `${database.apiUrl}?options=${encodeURIComponent('-c synchronous_commit=on')}`
    const pool = openPool(flushing, 1)
    const { rows } = await pool.query<{ counts: boolean }>(
      `select append_frame($1, $1, 0, 1, $1, 0, null, null, null, null) as counts`,
      [first],
    )
    expect(rows).toEqual([{ counts: false }])
    const after = await pool.query(
      `select current_setting('synchronous_commit') as flush,
              nullif(current_setting('app.institution_id', true), '') as institution`,
    )
    expect(after.rows).toEqual([{ flush: 'on', institution: null }])
    await pool.end()
  })

  test('work whose beginning failed ends before its connection is given to anybody else', async () => {
    const order: string[] = []
    const client = await database.db.pool.connect()
    // Somebody cancels the statement that begins the transaction; what was sent behind it goes on.
    const cancelled = {
      query: (asked: string | QueryConfig) =>
        typeof asked === 'string' && asked.startsWith('begin;')
          ? Promise.reject(new Error('cancelled'))
          : client.query(asked),
      release: () => {
        order.push('given back')
        client.release()
      },
    }
    const pool = { connect: async () => cancelled }
    const attempt = inInstitution({ pool } as unknown as Database, first, async (tenant) => {
      await sleep(50)
      const names = await tenant.selectFrom('cohorts').select('name').execute()
      order.push(`ended with ${names.length}`)
    })
    await expect(attempt).rejects.toThrow('cancelled')
    expect(order).toEqual(['ended with 0', 'given back'])
  })
})
