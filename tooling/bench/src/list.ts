import fastify from 'fastify'
import { Client } from 'pg'
import { openPool } from '@app/db'
import { median, portOf, requestsPerSecond } from './load.ts'
import { benchWorld, fillSessions } from './world.ts'

const connections = 16
const seconds = 2
const rounds = 5
const input = encodeURIComponent(JSON.stringify({ limit: 50 }))

type Asked = string | { text: string; values?: unknown[] | undefined }

/** The statements that the list runs, as PostgreSQL was sent them, recorded from one real request. */
const recordStatements = async (work: () => Promise<unknown>) => {
  const statements: { text: string; values: unknown[] }[] = []
  const original = Reflect.get(Client.prototype, 'query')
  const spy = function (this: Client, asked: Asked, values?: unknown[]) {
    const statement = typeof asked === 'string' ? { text: asked, values } : asked
    if (statement.text.startsWith('select '))
      statements.push({ text: statement.text, values: statement.values ?? [] })
    return Reflect.apply(original, this, [asked, values])
  }
  Object.assign(Client.prototype, { query: spy })
  try {
    await work()
  } finally {
    Object.assign(Client.prototype, { query: original })
  }
  return statements
}

/** (a) The list of 50 sessions through cookie, tRPC and row level security, against the same SQL from a bare route. */
export const benchList = async (): Promise<number> => {
  const { world, plainUrl, stop } = await benchWorld()
  const institutionId = await world.found('bench')
  const owner = await world.member(institutionId, 'owner')
  const candidate = await world.member(institutionId, 'candidate')
  await fillSessions(world, institutionId, candidate.membershipId, 500)
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await world.cookieOf(owner)
  const statements = await recordStatements(() => world.as(owner).sessions.list({ limit: 50 }))
  const plainPool = openPool(plainUrl, 5)
  const bare = fastify()
  bare.get('/sessions', async () => {
    const client = await plainPool.connect()
    try {
      const results = []
      for (const [index, { text, values }] of statements.entries())
        results.push((await client.query({ name: `f${index}`, text, values })).rows)
      return results
    } finally {
      client.release()
    }
  })
  await bare.listen({ port: 0, host: '127.0.0.1' })
  const ours = {
    port: portOf(world.app.server.address()),
    path: `/api/trpc/sessions.list?input=${input}`,
    headers: { cookie },
  }
  const floor = { port: portOf(bare.server.address()), path: '/sessions' }
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const base = await requestsPerSecond(floor, connections, seconds)
    const rate = await requestsPerSecond(ours, connections, seconds)
    // The first round warms both up.
    if (round > 0) ratios.push(rate / base)
    console.log(
      `  list: ${rate.toFixed(0)}/s, floor ${base.toFixed(0)}/s, ratio ${(rate / base).toFixed(2)} (${statements.length} statements)`,
    )
  }
  await bare.close()
  await plainPool.end()
  await stop()
  return median(ratios)
}
