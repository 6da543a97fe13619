// Plain Node (20 or newer) without dependencies: gets everything else that is needed, and says what it does.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Node 24, from the npm registry: it runs the TypeScript sources as they are. */
export const node24 = join(root, 'node_modules/.bin/node')

/** Runs a program to its end; resolves to its exit code. Signals in `passOn` reach it instead of ending us. */
export const run = (command, args, { passOn = [], ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    for (const signal of passOn) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })

const manifests = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['apps', 'packages', 'tooling'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((name) => join(folder, name, 'package.json'))
      .filter((path) => existsSync(join(root, path))),
  ),
]

/** Installs what the lock file names, unless that was done for these very files already. */
export const install = async () => {
  const hash = createHash('sha256')
  for (const path of manifests()) hash.update(readFileSync(join(root, path)))
  const wanted = hash.digest('hex')
  const stamp = join(root, 'node_modules/.justinterview-install')
  if (existsSync(stamp) && existsSync(node24) && readFileSync(stamp, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log(`Installing with ${packageManager} ...`)
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const code = await run(
    npx,
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (code !== 0) {
    console.error('The installation failed. Is the npm registry within reach?')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}
