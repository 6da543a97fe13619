import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyFile, masterKeyFrom } from './embedded/key-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justinterview-key-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fromVariable = randomBytes(32)
const kinds = {
  'a key file': () => keyFile(join(folder, 'keys'), { mayMake: true }),
  MASTER_KEY: async () => masterKeyFrom(Buffer.from(fromVariable.toString('base64'), 'base64')),
}

/** Both keep the same promises. */
describe.each(Object.entries(kinds))('the master key of %s', (_name, open) => {
  test('gives back the key that it wrapped, after a restart as well', async () => {
    const key = randomBytes(32)
    const { wrapped, by } = await (await open()).wrap(key)
    expect((await (await open()).unwrap(wrapped, by)).equals(key)).toBe(true)
  })

  test('[P45] what is stored tells nothing: not the key, and not that two keys are one', async () => {
    const master = await open()
    const key = randomBytes(32)
    const [one, other] = [await master.wrap(key), await master.wrap(key)]
    expect(one.wrapped.includes(key)).toBe(false)
    expect(one.wrapped.equals(other.wrapped)).toBe(false)
    expect(one.by).toBe(other.by)
    expect(one.by).not.toContain(fromVariable.toString('hex').slice(0, 16))
  })

  test.each([0, 12, 40])('refuses what was changed at byte %i', async (place) => {
    const master = await open()
    const { wrapped, by } = await master.wrap(randomBytes(32))
    wrapped[place] = (wrapped[place] ?? 0) ^ 1
    await expect(master.unwrap(wrapped, by)).rejects.toThrow()
  })

  test('refuses what another key wrapped, and says which key is wanted', async () => {
    const other = masterKeyFrom(randomBytes(32))
    const { wrapped, by } = await other.wrap(randomBytes(32))
    const master = await open()
    await expect(master.unwrap(wrapped, by)).rejects.toThrow(by)
    const own = (await master.wrap(randomBytes(32))).by
    await expect(master.unwrap(wrapped, own)).rejects.toThrow()
  })
})

test('the key file is made once, by whoever comes first, and is for the owner alone', async () => {
  const place = join(folder, 'fresh')
  const many = await Promise.all(Array.from({ length: 8 }, () => keyFile(place, { mayMake: true })))
  const { wrapped, by } = await many[0]!.wrap(Buffer.alloc(32, 7))
  for (const key of many) expect(await key.unwrap(wrapped, by)).toEqual(Buffer.alloc(32, 7))
  expect((await stat(join(place, 'master.key'))).mode & 0o077).toBe(0)
  expect((await stat(place)).mode & 0o077).toBe(0)
  expect(await readdir(place)).toEqual(['master.key'])
})

test('a key file that was lost is not replaced where something was sealed with it', async () => {
  const place = join(folder, 'lost')
  await expect(keyFile(place, { mayMake: false })).rejects.toThrow(/master\.key is not there/)
  await expect(stat(place)).rejects.toThrow(/ENOENT/)
})

test.each(['', 'not a key', randomBytes(16).toString('base64')])(
  'a damaged key file (%o) stops the start instead of being replaced',
  async (text) => {
    const place = await mkdtemp(join(folder, 'damaged-'))
    await writeFile(join(place, 'master.key'), text)
    await expect(keyFile(place, { mayMake: true })).rejects.toThrow(
      /does not hold a key of 32 bytes/,
    )
    expect(await readFile(join(place, 'master.key'), 'utf8')).toBe(text)
  },
)
