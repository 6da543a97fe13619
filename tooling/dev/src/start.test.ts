import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { root } from './programs.ts'

const ended: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** npm start as in a terminal: a group of its own, which Ctrl-C reaches as a whole. */
const startIn = async (variables: Record<string, string>) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'justinterview-start-'))
  // PostgreSQL runs as somebody else where we are root.
  await chmod(dataDir, 0o755)
  const child = spawn(process.execPath, ['tooling/dev/start.mjs'], {
    cwd: root,
    detached: true,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), ...variables },
  })
  let output = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      for (const hear of heard) hear()
    })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const press = () => process.kill(-Number(child.pid), 'SIGINT')
  ended.push(async () => {
    if (child.exitCode === null && child.signalCode === null) press()
    await code
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    dataDir,
    code,
    press,
    output: () => output,
    /** Resolves when it has said so; false when it ended before. */
    says: (words: string) =>
      Promise.race([
        code.then(() => false),
        new Promise<boolean>((resolve) => {
          const hear = () => output.includes(words) && resolve(true)
          heard.add(hear)
          hear()
        }),
      ]),
  }
}

const running = 'Stop with Ctrl-C.'

test('Ctrl-C ends npm start without a word, and what it kept is there at the next start', async () => {
  const first = await startIn({})
  expect(await first.says(running), first.output()).toBe(true)
  const said = first.output()
  first.press()
  expect(await first.code).toBe(0)
  expect(first.output()).toBe(said.trimEnd().concat('\n'))
  const second = await startIn({ DATA_DIR: first.dataDir })
  expect(await second.says(running), second.output()).toBe(true)
  expect(second.output()).not.toContain('Making the demo world')
  second.press()
  expect(await second.code).toBe(0)
}, 240_000)

test('Ctrl-C ends npm start also after its data was deleted', async () => {
  const start = await startIn({})
  expect(await start.says(running), start.output()).toBe(true)
  await rm(start.dataDir, { recursive: true })
  start.press()
  expect(await start.code).toBe(0)
  expect(existsSync(start.dataDir)).toBe(false)
}, 240_000)

test('npm start says why PostgreSQL cannot reach its data', async () => {
  const start = await startIn({})
  await chmod(start.dataDir, 0o700)
  const isRoot = process.getuid?.() === 0
  const expected = isRoot ? 'Started by root, PostgreSQL runs as the user postgres' : running
  expect(await start.says(expected), start.output()).toBe(true)
  expect(start.output()).not.toContain('    at ')
}, 240_000)

test.each([
  ['PORT', 'abc'],
  ['PORT', '99999'],
  ['SMTP_URL', 'nonsense'],
  ['LOG_LEVEL', 'loud'],
])('npm start with %s=%s ends with one sentence that names it', async (name, value) => {
  const start = await startIn({ [name]: value })
  expect(await start.code).toBe(1)
  expect(start.output()).toMatch(new RegExp(`^${name} is wrong \\(.*\\n$`))
})
