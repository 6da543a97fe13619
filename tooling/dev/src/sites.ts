import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runProgram } from './programs.ts'

export const sites = {
  web: join(root, 'apps/web/dist/site'),
  admin: join(root, 'apps/admin/dist/site'),
}

/** Everything that a built app is made from. */
const sources = (app: string) => [
  join(root, 'apps', app),
  join(root, 'apps/api/src'),
  join(root, 'tooling/site/src'),
  ...['client', 'domain', 'ui'].map((name) => join(root, 'packages', name)),
]

const hashOf = async (folders: string[]): Promise<string> => {
  const hash = createHash('sha256')
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist')
        await visit(path)
      else if (entry.isFile()) hash.update(path).update(await readFile(path))
    }
  }
  for (const folder of folders) await visit(folder)
  return hash.update(await readFile(join(root, 'pnpm-lock.yaml'))).digest('hex')
}

/** Builds an app unless it was built from these very sources. Returns the exit code. */
const build = async (app: 'web' | 'admin'): Promise<number> => {
  if (!existsSync(join(root, 'apps', app, 'index.html'))) return 0
  const stamp = join(root, 'apps', app, 'dist/.built-from')
  const wanted = await hashOf(sources(app))
  if (existsSync(sites[app]) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted)
    return 0
  const folder = join(root, 'apps', app)
  const code = await runProgram('node', [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: folder,
    quiet: true,
  })
  if (code !== 0) return code
  await mkdir(join(folder, 'dist'), { recursive: true })
  await writeFile(stamp, wanted)
  return 0
}

/** Builds the two apps where their sources changed. */
export const buildSites = async (): Promise<number> =>
  (await build('web')) || (await build('admin'))
