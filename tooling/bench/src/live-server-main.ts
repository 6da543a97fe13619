import type { AddressInfo } from 'node:net'
import { readConfig } from '@app/api/config'
import { addLive } from '@app/api/live'
import { openPool } from '@app/db'
import fastify from 'fastify'

// The live connections of the product in a process of their own, so that what they cost can be told apart.
const config = readConfig()
const app = fastify()
await addLive(app, { pool: openPool(config.DATABASE_URL, 20) }, config)
await app.listen({ port: 0, host: '127.0.0.1' })
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ bytes: heapUsed + external })
})
process.send?.({ port: (app.server.address() as AddressInfo).port })
