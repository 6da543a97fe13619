import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase, type TestDatabase } from '@app/db/testing'
import { insertInstitution } from '@app/db/owner'
import { inInstitution } from '@app/db'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readConfig, type Config } from './config.ts'
import { openInstallation, type Installation } from './installation.ts'

let database: TestDatabase
let folder: string
let environment: Record<string, string>
let config: Config
let installation: Installation
beforeAll(async () => {
  database = await testDatabase(inject('postgres'))
  folder = await mkdtemp(join(tmpdir(), 'justinterview-found-'))
  environment = {
    DATABASE_URL: database.apiUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: folder,
  }
  config = readConfig(environment)
  installation = await openInstallation(config)
})
afterAll(async () => {
  await installation.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

const command = (args: string[], change: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const program = fileURLToPath(new URL('./found-main.ts', import.meta.url))
    const env = { PATH: '', ...environment, ...change }
    execFile(process.execPath, [program, ...args], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
const order = (slug: string, owner: string) => [
  '--slug',
  slug,
  '--name',
  'Northfield University',
  '--owner',
  owner,
]
const mails = async (): Promise<string[]> => {
  const names: string[] = await readdir(join(folder, 'mail'))
  return Promise.all(names.toSorted().map((name) => readFile(join(folder, 'mail', name), 'utf8')))
}
const libraryOf = (institutionId: string) =>
  inInstitution(database.db, institutionId, async (tenant) => ({
    questions: (await tenant.selectFrom('questions').select('id').execute()).length,
    kits: (await tenant.selectFrom('kits').select('id').execute()).length,
    keys: (await tenant.selectFrom('institutionKeys').select('id').execute()).length,
  }))

describe('founding', () => {
  test('an institution with its key, its library and its kits, and the invitation of its owner', async () => {
    const institution = { slug: 'first', name: 'First', accentColor: '#1f5f5b' }
    const { institutionId, isNew } = await installation.found(institution)
    expect(isNew).toBe(true)
    const library = await libraryOf(institutionId)
    expect(library.questions).toBeGreaterThanOrEqual(40)
    expect(library.kits).toBeGreaterThan(0)
    expect(library.keys).toBe(1)
    expect(await installation.inviteOwner(institutionId, 'owner@first.example')).toBe('invited')
    await installation.runJobs()
    const sent = (await mails()).at(-1)
    expect(sent).toContain('owner@first.example')
    expect(sent).toMatch(/invitation#token=3D/)
  })

  test('twice changes nothing', async () => {
    const institution = { slug: 'first', name: 'Another name', accentColor: '#7a1e2c' }
    const again = await installation.found(institution)
    expect(again.isNew).toBe(false)
    const { keys } = await libraryOf(again.institutionId)
    expect(keys).toBe(1)
    expect(await installation.inviteOwner(again.institutionId, 'OWNER@first.example')).toBe(
      'invitedAgain',
    )
  })

  test('that died after the row is made up for by the next time', async () => {
    const id = crypto.randomUUID()
    const institution = { slug: 'half', name: 'Half', accentColor: '#1f5f5b' }
    await insertInstitution(database.ownerUrl, { id, ...institution })
    expect(await libraryOf(id)).toEqual({ questions: 0, kits: 0, keys: 0 })
    expect(await installation.found(institution)).toEqual({ institutionId: id, isNew: false })
    const { questions, keys } = await libraryOf(id)
    expect(questions).toBeGreaterThanOrEqual(40)
    expect(keys).toBe(1)
  })

  test('invites nobody who is an owner already', async () => {
    const { institutionId } = await installation.found({
      slug: 'first',
      name: 'First',
      accentColor: '#1f5f5b',
    })
    const who = { email: 'there@first.example', name: 'There', password: 'a longer one than most' }
    await installation.person(institutionId, { ...who, role: 'owner' })
    expect(await installation.inviteOwner(institutionId, who.email)).toBe('isOwner')
  })
})

describe('the command', () => {
  test('founds, says what it did, and says the same again without doing it twice', async () => {
    const before = (await mails()).length
    const first = await command(order('northfield', 'careers@northfield.example'))
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Northfield University \(northfield\) is founded\.\n/)
    expect(first.out).toContain('careers@northfield.example is invited as owner')
    const again = await command(order('northfield', 'careers@northfield.example'))
    expect(again.code).toBe(0)
    expect(again.out).toMatch(/already; it stays as it is[\s\S]*a new link goes/)
    expect(await mails()).toHaveLength(before + 2)
  })

  test('works in an environment that has never been started', async () => {
    const empty = await testDatabase(inject('postgres'))
    const { code, out } = await command(order('early', 'a@b.example'), {
      DATABASE_URL: empty.apiUrl,
      DATABASE_OWNER_URL: empty.ownerUrl,
      DATA_DIR: join(folder, 'fresh'),
    })
    await empty.drop()
    expect(code).toBe(0)
    expect(out).toContain('is founded')
  })

  test.each([
    [[], /--slug is missing.*\n--name is missing.*\n--owner is missing/],
    [[...order('a', 'a@b.example'), '--accent', '#7a7a7a'], /--accent is no colour/],
    [['--sulg', 'a'], /Unknown option '--sulg'/],
  ])('says what is wrong with %o, and how it is used', async (args, told) => {
    const { code, err, out } = await command(args)
    expect(code).toBe(64)
    expect(err).toMatch(told)
    expect(err).toContain('Usage: pnpm found')
    expect(out).toBe('')
  })

  test('says which setting is missing', async () => {
    const none = await command(order('a', 'a@b.example'), { DATABASE_URL: '' })
    expect(none).toMatchObject({ code: 64, out: '' })
    expect(none.err).toMatch(/^DATABASE_URL is not set\./)
    const { code, err } = await command(order('a', 'a@b.example'), {
      ROLE: 'http',
      DATABASE_OWNER_URL: '',
    })
    expect(code).toBe(64)
    expect(err).toMatch(/^DATABASE_OWNER_URL is not set/)
  })

  test('founds nothing where the key of the installation was lost or is another one', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'justinterview-lost-'))
    const lost = await command(order('lost', 'a@b.example'), { DATA_DIR: elsewhere })
    expect(lost).toMatchObject({ code: 64, out: '' })
    expect(lost.err).toMatch(/^\S+master\.key is not there and MASTER_KEY is not set/)
    expect(await readdir(elsewhere)).toEqual([])
    const MASTER_KEY = Buffer.alloc(32, 5).toString('base64')
    const other = await command(order('lost', 'a@b.example'), { MASTER_KEY })
    expect(other).toMatchObject({ code: 64, out: '' })
    expect(other.err).toMatch(/is not the key that this database was used with/)
    await rm(elsewhere, { recursive: true })
  })

  test('says that the database is not there, and repeats no password', async () => {
    const gone = 'postgres://owner:secret@127.0.0.1:1/nowhere'
    const { code, err } = await command(order('a', 'a@b.example'), { DATABASE_OWNER_URL: gone })
    expect(code).toBe(1)
    expect(err).toMatch(/was not founded.*ECONNREFUSED/s)
    expect(err).not.toContain('secret')
  })
})
