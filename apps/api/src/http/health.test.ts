import { openPool } from '@app/db'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { buildHealth } from '../app.ts'
import { testWorld, type TestWorld } from '../testing.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
})
afterAll(() => world.close())

test('a process that works off jobs says whether it is well, and answers nothing else', async () => {
  const app = buildHealth(world.config, world.db)
  const answer = await app.inject('/api/health')
  expect(answer.json()).toEqual({ ok: true })
  expect(answer.headers['cache-control']).toBe('no-store')
  for (const url of ['/', '/admin/', '/api/trpc/identity.me', '/api/health/upload'])
    expect((await app.inject(url)).statusCode).toBe(404)
  await app.close()
})

test('without its database a process is not well, and does not tell why', async () => {
  const gone = { pool: openPool('postgres://nobody@127.0.0.1:1/nowhere') }
  const app = buildHealth(world.config, gone)
  const answer = await app.inject('/api/health')
  expect(answer.statusCode).toBe(500)
  expect(Object.keys(answer.json<object>())).toEqual(['requestId'])
  await app.close()
})
