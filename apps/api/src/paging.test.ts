import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from './actor.ts'
import { newId } from './ids.ts'
import { record } from './modules/audit/actions.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { testWorld, type TestWorld } from './testing.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner', { name: 'Émile' })
  for (const name of ['ada', 'Ben', 'Zoë', 'Ben', 'Chidi', 'ängel'])
    await world.member(institutionId, 'candidate', { name })
})
afterAll(() => world.close())

type Page<Item> = {
  items: Item[]
  nextCursor: string | null
  previousCursor: string | null
  skipped: number
  total: number
}

/** Walks a list to its end and back again, and says what stood on each page. */
const walk = async <Item>(
  read: (cursor?: string) => Promise<Page<Item>>,
  line: (item: Item) => string,
) => {
  const there: string[][] = []
  const back: string[][] = []
  let page = await read()
  for (;;) {
    expect(page.skipped).toBe(there.flat().length)
    there.push(page.items.map(line))
    if (page.nextCursor === null) break
    page = await read(page.nextCursor)
  }
  expect(there.flat()).toHaveLength(page.total)
  while (page.previousCursor !== null) {
    page = await read(page.previousCursor)
    back.unshift(page.items.map(line))
  }
  expect(page.skipped).toBe(0)
  return { there, back: [...back, ...there.slice(-1)] }
}

describe('a long list', () => {
  test('shows members by name in the order of an alphabet, forth and back, each once', async () => {
    const { there, back } = await walk(
      (cursor) => world.as(owner).members.list({ cursor, limit: 2 }),
      (member) => member.name,
    )
    expect(there).toEqual([['ada', 'ängel'], ['Ben', 'Ben'], ['Chidi', 'Émile'], ['Zoë']])
    expect(back).toEqual(there)
  })

  test('holds nobody twice and misses nobody where many things happened in the same moment', async () => {
    await world.inside(institutionId, async (tenant) => {
      for (let count = 0; count < 25; count += 1) await record(tenant, owner, 'kit.shared', null)
    })
    const { there, back } = await walk(
      (cursor) => world.as(owner).audit.list({ cursor, limit: 10 }),
      (entry) => entry.id,
    )
    expect(new Set(there.flat()).size).toBe(there.flat().length)
    expect(back).toEqual(there)
  })

  test('stays at its place when something new comes in front, and tells how much', async () => {
    const list = (cursor?: string) => world.as(owner).audit.list({ cursor, limit: 5 })
    const second = await list((await list()).nextCursor ?? '')
    const again = second.previousCursor ?? ''
    await world.inside(institutionId, (tenant) => record(tenant, owner, 'kit.shared', null))
    const third = await list(second.nextCursor ?? '')
    expect(third.skipped).toBe(11)
    const first = await list(again)
    expect(first.items).toHaveLength(5)
    expect(first.skipped).toBe(1)
    expect((await list(first.previousCursor ?? '')).skipped).toBe(0)
  })

  test('begins anew where its place is gone', async () => {
    const cursor = Buffer.from(JSON.stringify(['a', 'zzz', newId()])).toString('base64url')
    const page = await world.as(owner).members.list({ cursor, limit: 2 })
    expect(page.items.map((member) => member.name)).toEqual(['ada', 'ängel'])
    expect(page.previousCursor).toBeNull()
  })

  test('counts what was searched for alone', async () => {
    const page = await world.as(owner).members.list({ search: 'BEN', limit: 1 })
    expect(page).toMatchObject({ total: 2, skipped: 0 })
    const next = await world
      .as(owner)
      .members.list({ search: 'BEN', cursor: page.nextCursor ?? '', limit: 1 })
    expect(next).toMatchObject({ total: 2, skipped: 1, nextCursor: null })
    expect(await world.as(owner).members.list({ role: 'owner' })).toMatchObject({ total: 1 })
  })

  test.each(['nonsense', Buffer.from('[1]').toString('base64url'), ''.padEnd(40, 'x')])(
    'refuses the cursor %s in words',
    async (cursor) => {
      expect(await refusalOf(world.as(owner).sessions.list({ cursor }))).toBe(
        'request.cursorInvalid',
      )
    },
  )

  test('refuses the cursor of a list that is sorted otherwise', async () => {
    const { nextCursor } = await world.as(owner).members.list({ limit: 2 })
    const elsewhere = world.as(owner).audit.list({ cursor: nextCursor ?? '' })
    expect(await refusalOf(elsewhere)).toBe('request.cursorInvalid')
  })
})
