import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../ids.ts'
import { StorageMissing, type Storage } from '../ports.ts'
import { diskStorage } from './embedded/disk.ts'
import { s3Server } from './s3-server.fixture.ts'
import { s3Storage } from './s3.ts'

let folder: string
let server: Awaited<ReturnType<typeof s3Server>>
const names = ['disk', 'slow disk', 's3'] as const
type Name = (typeof names)[number]
const stores: Record<Name, Storage | null> = { disk: null, 'slow disk': null, s3: null }
const storeNamed = (name: Name): Storage => {
  const store = stores[name]
  if (!store) throw new Error(`${name} is not open`)
  return store
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justinterview-storage-'))
  stores.disk = diskStorage(join(folder, 'disk'))
  // Every write counts as slow: after the first, all go through the file threads.
  stores['slow disk'] = diskStorage(join(folder, 'slow'), 0)
  server = await s3Server(join(folder, 's3'))
  stores.s3 = s3Storage(server.options)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = async (store: Storage, key: string): Promise<string> =>
  (await store.read(key)).toString('utf8')

/** All keep the same promises. */
describe.each(names)('the storage %s', (name) => {
  test('gives back what was written, byte by byte', async () => {
    const store = storeNamed(name)
    const key = `${newId()}/${newId()}/0/${newId()}`
    const bytes = randomBytes(1_000_003)
    await store.write(key, [bytes])
    expect((await store.read(key)).equals(bytes)).toBe(true)
    await store.write(`${key}-empty`, [new Uint8Array()])
    expect(await store.read(`${key}-empty`)).toHaveLength(0)
    // More parts than one call of a system takes.
    const parts = Array.from({ length: 3000 }, (_, index) =>
      bytes.subarray(index * 300, index * 300 + 300),
    )
    await store.write(`${key}-parts`, parts)
    expect((await store.read(`${key}-parts`)).equals(bytes.subarray(0, 900_000))).toBe(true)
  })

  test('gives back a part, as far as there is one', async () => {
    const store = storeNamed(name)
    const key = `${newId()}/${newId()}`
    await store.write(key, [bytesOf('one two three')])
    const part = async (at: number, bytes: number) =>
      (await store.read(key, { at, bytes })).toString('utf8')
    expect(await part(4, 3)).toBe('two')
    expect(await part(8, 100)).toBe('three')
    await expect(store.read(`${newId()}/${newId()}`, { at: 0, bytes: 5 })).rejects.toBeInstanceOf(
      StorageMissing,
    )
  })

  test('lets an object grow, or says that it does not', async () => {
    const store = storeNamed(name)
    const key = `${newId()}/${newId()}`
    await store.write(key, [bytesOf('one ')])
    const more = () => store.write(key, [bytesOf('two '), bytesOf('three')], 4)
    if (!store.grows) return expect(more()).rejects.toThrow('written at once')
    await more()
    expect(await read(store, key)).toBe('one two three')
    const missing = store.write(`${newId()}/${newId()}`, [bytesOf('x')], 4)
    return expect(missing).rejects.toBeInstanceOf(StorageMissing)
  })

  test('replaces what is there, by something shorter as well', async () => {
    const store = storeNamed(name)
    const key = `${newId()}/${newId()}`
    await store.write(key, [bytesOf('the first and the longer one')])
    await store.write(key, [bytesOf('the second')])
    expect(await read(store, key)).toBe('the second')
  })

  test('says in the words of the port that there is nothing', async () => {
    const store = storeNamed(name)
    await expect(store.read(`${newId()}/${newId()}`)).rejects.toBeInstanceOf(StorageMissing)
  })

  test('settles what was written, and what is not there does not become something by it', async () => {
    const store = storeNamed(name)
    const key = `${newId()}/${newId()}`
    await store.write(key, [bytesOf('to last')])
    await store.settle(key)
    expect(await read(store, key)).toBe('to last')
    const missing = `${newId()}/${newId()}`
    await store.settle(missing).catch((error: unknown) => {
      expect(error).toBeInstanceOf(StorageMissing)
    })
    await expect(store.read(missing)).rejects.toBeInstanceOf(StorageMissing)
  })

  test('removes one key and leaves those beside it; a key that is not there is gone already', async () => {
    const store = storeNamed(name)
    const place = newId()
    await store.write(`${place}/one`, [bytesOf('one')])
    await store.write(`${place}/one-more`, [bytesOf('one more')])
    await store.remove(`${place}/one`)
    await store.remove(`${place}/one`)
    await expect(store.read(`${place}/one`)).rejects.toBeInstanceOf(StorageMissing)
    expect(await read(store, `${place}/one-more`)).toBe('one more')
  })

  test('[P25] removes all of more than a thousand objects', async () => {
    const store = storeNamed(name)
    const place = `${newId()}/${newId()}/`
    const keys = Array.from({ length: 1003 }, (_, index) => `${place}${index % 7}/${index}`)
    for (let index = 0; index < keys.length; index += 50)
      await Promise.all(
        keys.slice(index, index + 50).map((key) => store.write(key, [bytesOf(key)])),
      )
    await store.removeAll(place)
    for (const key of [keys[0], keys[500], keys[1002]])
      await expect(store.read(key ?? '')).rejects.toBeInstanceOf(StorageMissing)
    // Nothing is left: to remove all once more finds nothing, and is no failure.
    await store.removeAll(place)
  })

  test('removes nothing beside the prefix, however alike the names are', async () => {
    const store = storeNamed(name)
    const [home, place] = [newId(), newId()]
    const others = [
      `${home}/${place}0/a`,
      `${home}/${place}-/a`,
      `${home}/a`,
      `${newId()}/${place}/a`,
    ]
    for (const key of [`${home}/${place}/a`, ...others]) await store.write(key, [bytesOf(key)])
    await store.removeAll(`${home}/${place}/`)
    await expect(store.read(`${home}/${place}/a`)).rejects.toBeInstanceOf(StorageMissing)
    for (const key of others) expect(await read(store, key)).toBe(key)
  })

  test('refuses to remove by half a name', async () => {
    const store = storeNamed(name)
    await expect(async () => store.removeAll(newId())).rejects.toThrow(/Not a prefix/)
  })
})

test.each(['../outside', '/outside', 'a//b', 'a/', 'a/../../b', 'A/B', 'a b', 'a%2fb', ''])(
  'the disk takes no key like %o: it could lead out of its folder',
  async (key) => {
    const store = storeNamed('disk')
    await expect(async () => store.write(key, [bytesOf('x')])).rejects.toThrow(/Not a storage key/)
  },
)

test('what lies on the disk is for the owner of the process alone', async () => {
  const store = storeNamed('disk')
  await store.write('mine/alone', [bytesOf('x')])
  const place = join(folder, 'disk', 'mine')
  expect((await stat(place)).mode & 0o077).toBe(0)
  expect((await stat(join(place, 'alone'))).mode & 0o077).toBe(0)
  expect(await readdir(place)).toEqual(['alone'])
})

test.each([{ accessKeyId: 'somebody else' }, { bucket: 'another' }])(
  'a store that turns us away (%o) is a failure, not a missing recording',
  async (wrong) => {
    const elsewhere = s3Storage({ ...server.options, ...wrong })
    const reading: unknown = await elsewhere.read('a/b').catch((error: unknown) => error)
    expect(reading).toBeInstanceOf(Error)
    expect(reading).not.toBeInstanceOf(StorageMissing)
  },
)
