import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import type { AddressInfo } from 'node:net'
import { heartbeatOf } from '../testing/heartbeats.ts'
import { ask, connectLive, followWall } from '../testing/live-sockets.ts'
import { openScene, type Scene } from '../testing/people.ts'
import { addLive } from './live.ts'

let scene: Scene
let here: string
const open: Socket[] = []
const others: ChildProcess[] = []
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
  await addLive(scene.world.app, scene.world.db, scene.world.config)
  await scene.world.app.listen({ port: 0, host: '127.0.0.1' })
  here = `http://127.0.0.1:${(scene.world.app.server.address() as AddressInfo).port}`
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
  for (const child of others.splice(0)) child.kill('SIGKILL')
})
afterAll(() => scene.world.close())

/** Another process of the API on the same database. */
const another = async (): Promise<{ address: string; child: ChildProcess }> => {
  const child = fork(new URL('../testing/live-process.ts', import.meta.url), {
    env: inOtherProcess(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  others.push(child)
  const [address] = (await once(child, 'message')) as [string]
  return { address, child }
}
const inOtherProcess = (): Record<string, string> => ({
  DATABASE_URL: scene.world.config.DATABASE_URL,
  DATABASE_OWNER_URL: scene.world.config.DATABASE_OWNER_URL,
  DATA_DIR: scene.world.config.DATA_DIR,
  LOG_LEVEL: 'error',
})
const connect = async (address: string, kind: 'candidate' | 'owner'): Promise<Socket> => {
  const socket = await connectLive(address, { cookie: (await scene.cookieOf(kind)) ?? '' })
  open.push(socket)
  return socket
}
const within10s = { timeout: 10_000, interval: 50 }

test('two processes show one wall, and when one is killed the other has it right within 10 s, nothing twice', async () => {
  const sessions = await Promise.all(Array.from({ length: 3 }, () => scene.made('asked')))
  const ids = sessions.map(({ sessionId }) => sessionId)
  const { address: there, child } = await another()
  const beatAll = async (socket: Socket, doing: 'thinking' | 'answering') => {
    for (const sessionId of ids)
      await ask(socket, 'session.heartbeat', heartbeatOf(sessionId, { doing }))
  }
  const watching = await followWall(await connect(here, 'owner'))
  const watchingThere = await followWall(await connect(there, 'owner'))
  const doing = (wall: typeof watching) => ids.map((sessionId) => wall.entry(sessionId)?.doing)
  const all = (what: string | null) => ids.map(() => what)

  await beatAll(await connect(there, 'candidate'), 'thinking')
  await expect.poll(() => doing(watching), within10s).toEqual(all('thinking'))
  await expect.poll(() => doing(watchingThere), within10s).toEqual(all('thinking'))
  const size = watching.size()
  const since = ids.map((sessionId) => watching.entry(sessionId)?.since)
  expect(ids.map((sessionId) => watchingThere.entry(sessionId)?.since)).toEqual(since)

  const killed = performance.now()
  child.kill('SIGKILL')
  // One of the three comes back at once, by the other process.
  const [first = ''] = ids
  const back = await connect(here, 'candidate')
  await ask(back, 'session.heartbeat', heartbeatOf(first, { doing: 'answering' }))
  await expect.poll(() => doing(watching), within10s).toEqual(['answering', null, null])
  expect(performance.now() - killed).toBeLessThan(10_000)
  // The others follow, and go on where they were.
  await beatAll(back, 'thinking')
  await expect.poll(() => doing(watching), within10s).toEqual(all('thinking'))
  expect(watching.size()).toBe(size)
  expect(watching.entry(ids[1] ?? '')?.since).toBe(since[1])
})

test('a process that starts later knows who is there already', async () => {
  const { sessionId } = await scene.made('asked')
  await ask(await connect(here, 'candidate'), 'session.heartbeat', heartbeatOf(sessionId))
  const { address: there } = await another()
  const watching = await followWall(await connect(there, 'owner'))
  await expect.poll(() => watching.entry(sessionId)?.doing, within10s).toBe('thinking')
})

test('a process that is stopped in an orderly manner takes its candidates along at once', async () => {
  const { sessionId } = await scene.made('asked')
  const { address: there, child } = await another()
  const watching = await followWall(await connect(here, 'owner'))
  await ask(await connect(there, 'candidate'), 'session.heartbeat', heartbeatOf(sessionId))
  await expect.poll(() => watching.entry(sessionId)?.doing, within10s).toBe('thinking')
  child.kill('SIGTERM')
  await expect.poll(() => watching.entry(sessionId)?.doing, { timeout: 3000 }).toBeNull()
})
