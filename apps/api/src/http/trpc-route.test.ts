import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  TRPCClientError,
} from '@trpc/client'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { newId } from '../ids.ts'
import { appRouter, type AppRouter } from '../router.ts'
import { testWorld, type TestWorld } from '../testing.ts'
import { nobody } from '../actor.ts'

let world: TestWorld
let owner: Actor
let cookie: string
/** The same router behind tRPC's own adapter, with the owner as the caller. */
let official: FastifyInstance
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cookie = await world.cookieOf(owner)
  official = fastify({ routerOptions: { maxParamLength: 5000 } })
  await official.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => ({
        ...(req.headers.cookie ? { person: owner, actor: owner } : nobody),
        db: world.db,
        ports: world.ports,
        config: world.config,
        requestId: newId(),
        address: '127.0.0.1',
        userAgent: '',
        region: undefined,
        setCookie: () => undefined,
      }),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>)
  await official.listen({ port: 0, host: '127.0.0.1' })
  await world.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await official.close()
  await world.close()
})

const input = (value: unknown) => encodeURIComponent(JSON.stringify(value))
const json = { 'content-type': 'application/json' }
type Asked = {
  method: 'GET' | 'POST' | 'HEAD' | 'PUT'
  url: string
  headers?: Record<string, string>
  body?: string
  anonymous?: boolean
}

const cases: Record<string, Asked> = {
  'a query without input': { method: 'GET', url: '/identity.me' },
  'a query with input': { method: 'GET', url: `/sessions.list?input=${input({ limit: 10 })}` },
  'a query with bad input': {
    method: 'GET',
    url: `/sessions.list?input=${input({ limit: 1000 })}`,
  },
  'a query that is refused': {
    method: 'GET',
    url: `/reports.ofCandidate?input=${input({ sessionId: '01890000-0000-7000-8000-000000000000' })}`,
  },
  'a query by nobody': { method: 'GET', url: '/cohorts.list', anonymous: true },
  'a query without the permission': { method: 'GET', url: '/kits.cards' },
  'an unknown procedure': { method: 'GET', url: '/nothing.here' },
  'a mutation by GET': { method: 'GET', url: '/cohorts.create' },
  'a query by POST': { method: 'POST', url: '/cohorts.list', headers: json, body: '{}' },
  'malformed input': { method: 'GET', url: '/sessions.list?input=%7B' },
  'a malformed body': { method: 'POST', url: '/cohorts.create', headers: json, body: '{' },
  'a body that is not JSON': {
    method: 'POST',
    url: '/cohorts.create',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  },
  'a mutation with bad input': {
    method: 'POST',
    url: '/cohorts.create',
    headers: json,
    body: '{"name":""}',
  },
  'a mutation with an empty body': {
    method: 'POST',
    url: '/cohorts.create',
    headers: json,
    body: '',
  },
  'a mutation without a body': {
    method: 'POST',
    url: '/identity.requestEmailVerification',
    headers: json,
  },
  'a batch': { method: 'GET', url: `/identity.me,cohorts.list?batch=1&input=${input({})}` },
  'a batch that goes differently': {
    method: 'GET',
    url: `/cohorts.list,kits.cards?batch=1&input=${input({})}`,
  },
  'a batch that fails alike': {
    method: 'GET',
    url: `/kits.cards,questions.choices?batch=1&input=${input({})}`,
  },
  'a batch with an unknown procedure': {
    method: 'GET',
    url: `/cohorts.list,nothing?batch=1&input=${input({})}`,
  },
  'a batch with a list as input': {
    method: 'GET',
    url: `/cohorts.list?batch=1&input=${input([])}`,
  },
  'a batch of mutations': {
    method: 'POST',
    url: '/cohorts.create,cohorts.create?batch=1',
    headers: json,
    body: '{"0":{"name":"x"},"1":{}}',
  },
  'an odd batch': { method: 'GET', url: '/cohorts.list?batch=2' },
  'a method that is not spoken': { method: 'PUT', url: '/cohorts.list', headers: json, body: '{}' },
  'only the head': { method: 'HEAD', url: '/cohorts.list' },
}

const answerOf = async (app: FastifyInstance, { anonymous, url, headers, body, method }: Asked) => {
  const answer = await app.inject({
    method,
    url: `/api/trpc${url}`,
    headers: {
      origin: world.config.PUBLIC_URL,
      host: 'localhost:4000',
      ...(anonymous ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  const text = answer.body.replaceAll(/"requestId":"[^"]*"/g, '"requestId":"-"')
  return {
    status: answer.statusCode,
    type: answer.headers['content-type']?.split(';')[0],
    text,
  }
}

describe('the thin route answers as the official adapter does', () => {
  for (const [name, asked] of Object.entries(cases)) {
    test(name, async () => {
      expect(await answerOf(world.app, asked)).toEqual(await answerOf(official, asked))
    })
  }
})

describe('every link of the ordinary client works', () => {
  const links = {
    httpLink: (url: string) => httpLink({ url, headers: () => ({ cookie }) }),
    httpBatchLink: (url: string) => httpBatchLink({ url, headers: () => ({ cookie }) }),
    httpBatchStreamLink: (url: string) => httpBatchStreamLink({ url, headers: () => ({ cookie }) }),
  }
  for (const [name, link] of Object.entries(links)) {
    test(name, async () => {
      const { port } = world.app.server.address() as AddressInfo
      const client = createTRPCClient<AppRouter>({
        links: [link(`http://localhost:${port}/api/trpc`)],
      })
      const [me, cohorts, refused] = await Promise.all([
        client.identity.me.query(),
        client.cohorts.list.query(),
        client.kits.cards.query().catch((error: unknown) => error),
      ])
      expect(me?.acting?.role).toBe('owner')
      expect(cohorts).toEqual([])
      expect(refused).toBeInstanceOf(TRPCClientError)
      expect((refused as TRPCClientError<AppRouter>).data?.refusal?.code).toBe('permission.missing')
    })
  }
})
