import { inInstitution, type Database } from '@app/db'
import { Id } from '@app/domain/instants'
import { tells } from '@app/domain/live'
import { Client } from 'pg'
import type { Server } from 'socket.io'
import { z } from 'zod'
import { reportProgress } from '../modules/feedback/live.ts'
import { sessionRoom } from './rooms.ts'

type Log = { error: (facts: object, message: string) => void }

const Changed = tells['session.changed'].extend({ institutionId: Id })
const Progress = z.object({ institutionId: Id, sessionId: Id })
const reconnectMs = 1000

/**
 * Hears what other processes (and this one) committed, through PostgreSQL's LISTEN, and tells whoever follows. One
 * connection of its own, made again when it drops. No further service is needed for several processes.
 */
export const listen = (
  io: Server,
  db: Database,
  options: { connectionString: string; log: Log },
) => {
  let client: Client | null = null
  let stopped = false

  const tellProgress = async (payload: string) => {
    const ids = Progress.parse(JSON.parse(payload))
    const room = sessionRoom(ids.institutionId, ids.sessionId)
    if (!io.sockets.adapter.rooms.has(room)) return
    const progress = await inInstitution(db, ids.institutionId, (tenant) =>
      reportProgress(tenant, ids.sessionId),
    )
    io.to(room).emit('report.progress', tells['report.progress'].parse(progress))
  }

  const hear = async (channel: string, payload: string) => {
    if (channel === 'report_progress') return tellProgress(payload)
    const { institutionId, ...body } = Changed.parse(JSON.parse(payload))
    io.to(sessionRoom(institutionId, body.sessionId)).emit('session.changed', body)
    if (body.kind.startsWith('report.')) {
      await tellProgress(JSON.stringify({ institutionId, sessionId: body.sessionId }))
    }
  }

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: options.connectionString })
    client = next
    next.on('notification', ({ channel, payload }) => {
      hear(channel, payload ?? '').catch((error: unknown) =>
        options.log.error({ err: error, channel }, 'a notification could not be told'),
      )
    })
    next.on('error', (error) => options.log.error({ err: error }, 'the listening connection broke'))
    next.on('end', () => {
      if (!stopped) setTimeout(() => void start(), reconnectMs).unref()
    })
    await next.connect()
    await next.query('listen session_changed; listen report_progress')
  }

  const start = async (): Promise<void> => {
    try {
      await connect()
    } catch (error) {
      options.log.error({ err: error }, 'listening failed; trying again')
    }
  }

  return {
    start,
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}
