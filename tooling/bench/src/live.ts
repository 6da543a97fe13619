import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { presenceEndsMs, type Heartbeat } from '@app/domain/monitoring'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { benchWorld } from './world.ts'

const staffCount = 20
/** As often as a page may tell that something changed. */
const everyMs = 2000
const measuredMs = 16_000
/** A sign-in holds so many connections at most. */
const perSignIn = 20
const step = 500_000

type Told = { changed: { sessionId: string; backlogBytes?: number | undefined }[] }
/** One way to speak: what a candidate sends, and how staff hear. */
type Side = { send: ((sessionId: string, count: number) => void)[]; stop: () => void }

const start = async (file: string, environment: Record<string, string> = {}) => {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...environment },
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, port }
}

const memoryOf = async (child: ChildProcess): Promise<number> => {
  child.send('memory')
  const [{ bytes }] = (await once(child, 'message')) as [{ bytes: number }]
  return bytes
}

const inTurns = async <Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> => {
  const made: Made[] = []
  for (let index = 0; index < items.length; index += 50)
    made.push(...(await Promise.all(items.slice(index, index + 50).map(make))))
  return made
}

/** Everybody tells a change every two seconds, evenly spread; counted is what arrives at staff, and how late. */
const measure = async (
  sessionIds: string[],
  side: Side,
  hear: (on: (told: Told) => void) => void,
) => {
  const sentAt = new Map<string, number>()
  const delays: number[] = []
  let delivered = 0
  let isCounting = false
  hear(({ changed }) => {
    const now = performance.now()
    for (const { sessionId, backlogBytes } of changed) {
      const sent = sentAt.get(`${sessionId} ${backlogBytes}`)
      if (!isCounting || sent === undefined) continue
      delivered += 1
      delays.push(now - sent)
    }
  })
  const counts = sessionIds.map(() => 0)
  const began = performance.now()
  let at = 0
  while (performance.now() - began < measuredMs) {
    const due = Math.floor(((performance.now() - began) / everyMs) * sessionIds.length)
    // The first round is for warming up.
    isCounting = performance.now() - began > everyMs * 2
    for (; at < due; at += 1) {
      const index = at % sessionIds.length
      const sessionId = sessionIds[index] ?? ''
      const count = (counts[index] ?? 0) + 1
      counts[index] = count
      sentAt.set(`${sessionId} ${count * step}`, performance.now())
      side.send[index]?.(sessionId, count)
    }
    await sleep(20)
  }
  await sleep(1000)
  side.stop()
  const sorted = delays.toSorted((one, other) => one - other)
  return {
    perSecond: delivered / ((measuredMs - everyMs * 2) / 1000),
    p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
  }
}

const floorOf = async (sessionIds: string[]) => {
  const { child, port } = await start('./live-floor-main.ts')
  const open = async (path: string): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
    await once(socket, 'open')
    return socket
  }
  const staff = await inTurns(Array.from({ length: staffCount }), () => open('/staff'))
  const candidates = await inTurns(sessionIds, () => open('/'))
  const side: Side = {
    send: candidates.map((socket) => (sessionId, count) => {
      socket.send(JSON.stringify({ ...beatOf(sessionId, count) }))
    }),
    stop: () => child.kill('SIGKILL'),
  }
  return measure(sessionIds, side, (on) => {
    for (const socket of staff)
      socket.on('message', (raw: Buffer) => on(JSON.parse(raw.toString()) as Told))
  })
}

const beatOf = (sessionId: string, count: number): Heartbeat => ({
  sessionId,
  doing: 'answering',
  position: 1,
  roundTripMs: 40,
  backlogBytes: count * step,
  cameraLost: false,
  microphoneSilent: false,
  tabHidden: false,
  at: new Date().toISOString(),
})

const connect = (port: number, cookie: string): Promise<Socket> => {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/api/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** Sessions that go on, written straight into the tables. */
const fill = async (
  {
    world,
    institutionId,
    membershipId,
  }: {
    world: Awaited<ReturnType<typeof benchWorld>>['world']
    institutionId: string
    membershipId: string
  },
  count: number,
): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => randomUUID())
  await world.inside(institutionId, (tenant) =>
    tenant
      .insertInto('sessions')
      .values(
        ids.map((id) => ({
          id,
          membershipId,
          kitName: 'Finance, first round',
          category: 'finance' as const,
          state: 'inProgress' as const,
          aiCoaching: false,
          accommodations: {
            extraTimePercent: 0,
            noVideo: false,
            captionsAlwaysOn: false,
            noThinkTimeLimit: false,
          } as const,
          device: { deviceType: 'computer', browser: 'Chrome', region: null } as const,
        })),
      )
      .execute(),
  )
  return ids
}

/**
 * (d) Changes of so many candidates as 20 staff are told of them, each second, against the floor; how late the slowest
 * hundredth is; and what an idle connection costs in memory.
 */
export const benchLive = async (candidates: number) => {
  const { world, stop } = await benchWorld()
  const institutionId = await world.found('bench')
  const owner = await world.member(institutionId, 'owner')
  const candidate = await world.member(institutionId, 'candidate')
  const { membershipId } = candidate
  const sessionIds = await fill({ world, institutionId, membershipId }, candidates)
  const { DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR } = world.config
  const { child, port } = await start('./live-server-main.ts', {
    DATABASE_URL,
    DATABASE_OWNER_URL,
    DATA_DIR,
  })
  const cookies = await inTurns(Array.from({ length: Math.ceil(candidates / perSignIn) }), () =>
    world.cookieOf(candidate),
  )
  const before = await memoryOf(child)
  const sockets = await inTurns(sessionIds, async (sessionId) =>
    connect(port, cookies[sessionIds.indexOf(sessionId) % cookies.length] ?? ''),
  )
  await sleep(2000)
  const idleKb = ((await memoryOf(child)) - before) / candidates / 1000

  const cookie = await world.cookieOf(owner)
  const staff = await inTurns(Array.from({ length: staffCount }), () => connect(port, cookie))
  for (const socket of staff)
    await socket.timeout(presenceEndsMs).emitWithAck('monitoring.watch', { heard: null })
  const side: Side = {
    send: sockets.map((socket) => (sessionId, count) => {
      socket.emit('session.heartbeat', beatOf(sessionId, count), () => undefined)
    }),
    stop: () => child.kill('SIGKILL'),
  }
  const ours = await measure(sessionIds, side, (on) => {
    for (const socket of staff) socket.on('monitoring.diff', on)
  })
  for (const socket of [...sockets, ...staff]) socket.disconnect()
  const floor = await floorOf(sessionIds)
  await stop()
  console.log(
    `  live: ${candidates} candidates, ${ours.perSecond.toFixed(0)} updates a second, p99 ${ours.p99Ms.toFixed(0)} ms; floor ${floor.perSecond.toFixed(0)}, p99 ${floor.p99Ms.toFixed(0)} ms`,
  )
  return { ratio: ours.perSecond / floor.perSecond, p99Ms: ours.p99Ms, idleKb }
}
