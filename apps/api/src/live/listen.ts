import { inInstitution, type Database } from '@app/db'
import { listenTo } from '@app/db/listen'
import { Id } from '@app/domain/instants'
import { tells } from '@app/domain/live'
import type { Server } from 'socket.io'
import { z } from 'zod'
import { reportProgress } from '../modules/feedback/pipeline/progress/actions.ts'
import type { Following } from './following.ts'
import { presenceChannel } from './peers.ts'
import { sessionRoom, signInRoom } from './rooms.ts'

type Log = { error: (facts: object, message: string) => void }

const Changed = tells['session.changed'].extend({ institutionId: Id })
const Progress = z.object({ institutionId: Id, sessionId: Id })
const HelpChanged = Progress

/** Hears what this and other processes committed, and tells whoever follows here. */
export const listen = (
  io: Server,
  db: Database,
  options: { connectionString: string; log: Log; following: Following },
) => {
  const { following } = options
  const tellProgress = async (ids: { institutionId: string; sessionId: string }) => {
    const room = sessionRoom(ids.institutionId, ids.sessionId)
    if (!io.sockets.adapter.rooms.has(room)) return
    const progress = await inInstitution(db, ids.institutionId, (tenant) =>
      reportProgress(tenant, ids.sessionId),
    )
    io.to(room).emit('report.progress', tells['report.progress'].parse(progress))
  }

  const helpChanged = ({ institutionId, sessionId }: z.infer<typeof HelpChanged>): void => {
    io.local.to(sessionRoom(institutionId, sessionId)).emit('help.changed', { sessionId })
    following.watchers.touch(institutionId, sessionId, 'atOnce')
  }

  const hear = async (channel: string, payload: string) => {
    if (channel === 'sign_in_ended') {
      io.local.in(signInRoom(Id.parse(payload))).disconnectSockets(true)
      return undefined
    }
    if (channel === 'report_progress') return tellProgress(Progress.parse(JSON.parse(payload)))
    if (channel === presenceChannel) return following.hearPeers(payload)
    if (channel === 'reach_changed') return following.watchers.reachChanged(Id.parse(payload))
    if (channel === 'help_changed') return helpChanged(HelpChanged.parse(JSON.parse(payload)))
    const { institutionId, ...body } = Changed.parse(JSON.parse(payload))
    following.watchers.touch(institutionId, body.sessionId, 'gathered')
    io.to(sessionRoom(institutionId, body.sessionId)).emit('session.changed', body)
    return body.kind.startsWith('report.')
      ? tellProgress({ institutionId, sessionId: body.sessionId })
      : undefined
  }

  return listenTo({
    connectionString: options.connectionString,
    channels: [
      'session_changed',
      'report_progress',
      'sign_in_ended',
      'help_changed',
      'reach_changed',
      presenceChannel,
    ],
    hear,
    onConnected: following.greetPeers,
    onError: (error) =>
      options.log.error({ err: error }, 'listening to the database failed; trying again'),
  })
}
