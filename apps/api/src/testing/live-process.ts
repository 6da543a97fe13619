import { openPool } from '@app/db'
import fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../config.ts'
import { addLive } from '../live/live.ts'

// A process of its own with live connections alone, for tests that kill it. Says where it listens, then waits.
const config = readConfig()
const app = fastify({ logger: { level: config.LOG_LEVEL } })
const db = { pool: openPool(config.DATABASE_URL, 5) }
await addLive(app, db, config)
await app.listen({ port: 0, host: '127.0.0.1' })
process.on('SIGTERM', () => {
  void app.close().then(() => process.exit(0))
})
process.send?.(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
