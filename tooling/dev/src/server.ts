import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart, exitOf, root } from './programs.ts'

export type RunningServer = { child: ChildProcess; exit: Promise<number>; baseUrl: string }

/** Starts the API as a program of its own and waits until it answers. @throws when it ends before that */
export const startServer = async (
  environment: Record<string, string>,
  port: number,
): Promise<RunningServer> => {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'apps/api/src/main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exit = exitOf(child)
  const baseUrl = `http://localhost:${port}`
  let ended = false
  void exit.finally(() => {
    ended = true
  })
  for (let tries = 0; tries < 300; tries += 1) {
    if (ended)
      throw new CannotStart(
        `The server ended before it was ready (port ${port}); the lines above say why.`,
      )
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch((error: unknown) => {
      if (error instanceof TypeError) return null
      throw error
    })
    if (answer?.ok) return { child, exit, baseUrl }
    await sleep(100)
  }
  child.kill('SIGKILL')
  throw new CannotStart('The server did not answer within 30 seconds.')
}

/** Asks the server to stop, and makes it after ten seconds. */
export const stopServer = async (server: RunningServer): Promise<void> => {
  server.child.kill('SIGTERM')
  const stopped = await Promise.race([
    server.exit.then(() => true),
    sleep(10_000, false, { ref: false }),
  ])
  if (!stopped) server.child.kill('SIGKILL')
}
