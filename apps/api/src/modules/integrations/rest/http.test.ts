import { restRoutes } from '@app/domain/rest'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { complete, interview, strongText } from '../../../testing/interviews.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let foreignOwner: Actor
let candidate: Actor
let sessionId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner', { name: 'Olu Ade' })
  candidate = await world.member(institutionId, 'candidate', { name: 'Ada Osei' })
  await world.accept(candidate)
  await world.as(owner).cohorts.create({ name: 'Finance', term: 'Autumn' })
  ;({ sessionId } = await interview(world, candidate, [{ text: strongText }]))
  await complete(world, candidate, sessionId)
  foreignOwner = await world.member(await world.found('second'), 'owner')
})
afterAll(() => world.close())

type Scopes = Parameters<ReturnType<TestWorld['as']>['integrations']['makeApiKey']>[0]['scopes']
const everything: Scopes = ['cohorts.read', 'people.read', 'sessions.read']
const keyWith = (scopes: Scopes, actor = owner) =>
  world.as(actor).integrations.makeApiKey({ name: 'Data warehouse', scopes, days: 90 })

const ask = async (url: string, key: string | undefined, cookie?: string) => {
  const answer = await world.app.inject({
    url,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(cookie ? { cookie } : {}),
    },
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    body: answer.json<{ items: Record<string, unknown>[]; nextCursor: string | null }>(),
  }
}

describe('a key of an institution', () => {
  test('reads what its scopes name, of its own institution, and nothing else', async () => {
    for (const { path, scope } of Object.values(restRoutes)) {
      const { key } = await keyWith([scope])
      for (const other of Object.values(restRoutes))
        expect((await ask(other.path, key)).status, other.path).toBe(
          other.path === path ? 200 : 403,
        )
    }
    const foreign = await keyWith(everything, foreignOwner)
    expect((await ask('/api/v1/sessions', foreign.key)).body.items).toEqual([])
    const people = (await ask('/api/v1/people', foreign.key)).body.items
    expect(people.map(({ membershipId }) => membershipId)).toEqual([foreignOwner.membershipId])
  })

  test('[P12] is told of sessions without a word, a level, a figure of the coach or a recording', async () => {
    const { key } = await keyWith(['sessions.read'])
    const { body, text } = await ask('/api/v1/sessions', key)
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ sessionId, state: 'completed', reportState: 'ready' })
    expect(Object.keys(body.items[0] ?? {}).toSorted()).toEqual(
      Object.keys(restRoutes.sessions.item.shape).toSorted(),
    )
    for (const kept of [candidate.email, candidate.name, strongText.slice(0, 30), 'recording'])
      expect(text).not.toContain(kept)
  })

  test('reads long lists page by page', async () => {
    const { key } = await keyWith(['people.read'])
    const first = await ask('/api/v1/people?limit=1', key)
    const second = await ask(`/api/v1/people?limit=1&cursor=${first.body.nextCursor}`, key)
    expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual([
      'Ada Osei',
      'Olu Ade',
    ])
    expect(second.body.nextCursor).toBeNull()
    for (const wrong of ['limit=0', 'limit=1000', 'cursor=made-up', 'sort=score'])
      expect((await ask(`/api/v1/people?${wrong}`, key)).status, wrong).toBe(400)
  })

  test('is needed: no cookie opens these doors, and nothing that was made up', async () => {
    const cookie = await world.cookieOf(owner)
    expect((await ask('/api/v1/sessions', undefined, cookie)).status).toBe(401)
    for (const madeUp of ['ji_', `ji_${'x'.repeat(43)}`, 'x'.repeat(5000)])
      expect((await ask('/api/v1/sessions', madeUp)).status).toBe(401)
  })

  test('ends when it is revoked, and when its time is over', async () => {
    const revoked = await keyWith(everything)
    expect((await ask('/api/v1/cohorts', revoked.key)).status).toBe(200)
    await world.as(owner).integrations.revokeApiKey({ apiKeyId: revoked.apiKeyId })
    expect((await ask('/api/v1/cohorts', revoked.key)).status).toBe(401)
    const { apiKeyId } = revoked
    expect(await refusalOf(world.as(owner).integrations.revokeApiKey({ apiKeyId }))).toBe(
      'apiKey.notFound',
    )
    const old = await keyWith(everything)
    world.pass(91 * 86_400)
    expect((await ask('/api/v1/cohorts', old.key)).status).toBe(401)
    const states = (await world.as(owner).integrations.apiKeys()).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['revoked', 'expired']))
  })

  test('is told once: the list and the database keep its hash and its last four characters', async () => {
    const { key, apiKeyId } = await keyWith(everything)
    const list = await world.as(owner).integrations.apiKeys()
    const kept = list.find((one) => one.apiKeyId === apiKeyId)
    expect(kept).toMatchObject({ ending: key.slice(-4), state: 'open', createdBy: 'Olu Ade' })
    const rows = await world.inside(owner.institutionId, (db) =>
      db.selectFrom('apiKeys').selectAll().execute(),
    )
    expect(JSON.stringify({ list, rows })).not.toContain(key)
    await ask('/api/v1/cohorts', key)
    const used = (await world.as(owner).integrations.apiKeys()).find(
      (one) => one.apiKeyId === apiKeyId,
    )
    expect(used?.usedAt).not.toBeNull()
  })

  test('may ask three hundred times a minute, and is told when to come back', async () => {
    const { key } = await keyWith(['cohorts.read'])
    const told = []
    for (let time = 0; time < 301; time += 1) told.push(await ask('/api/v1/cohorts', key))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(300)
    const last = told.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

test('the description in OpenAPI names every route with its scope and the shape of its answer', async () => {
  const answer = await world.app.inject({ url: '/api/v1/openapi.json' })
  const { paths } = answer.json<{
    paths: Record<
      string,
      {
        get: {
          description: string
          responses: Record<string, { content: Record<string, { schema: { properties: object } }> }>
        }
      }
    >
  }>()
  for (const { path, scope } of Object.values(restRoutes)) {
    const { get } = paths[path] ?? expect.fail(path)
    expect(get.description).toContain(scope)
    const schema = get.responses['200']?.content['application/json']?.schema
    expect(Object.keys(schema?.properties ?? {})).toEqual(['items', 'nextCursor'])
  }
  expect(Object.keys(paths)).toHaveLength(Object.keys(restRoutes).length)
})
