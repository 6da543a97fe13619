import { readConfig, WrongConfiguration, type Config } from '@app/api/config'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { CannotStart, root } from './programs.ts'

export type Settings = {
  /** Everything that was set, empty values left out: they count as unset. */
  given: Record<string, string>
  config: Config
  dataDir: string
}

/** Reads the environment before anything is built or started. @throws CannotStart, WrongConfiguration */
export const readSettings = (environment: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  )
  // The database is always the embedded one, whose address nobody knows yet.
  const address = 'postgres://localhost'
  const config = readConfig({ ...given, DATABASE_URL: address, DATABASE_OWNER_URL: address })
  if (config.PORT === 0)
    throw new CannotStart('PORT is 0. Choose the port to listen on: PORT=4100 npm start')
  if (config.ROLE !== 'all')
    throw new CannotStart(`ROLE is ${config.ROLE}, but npm start runs all roles: leave it unset.`)
  return { given, config, dataDir: resolve(root, config.DATA_DIR) }
}

export const isExpected = (error: unknown): error is Error =>
  error instanceof CannotStart || error instanceof WrongConfiguration

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** The port that was kept under this name at an earlier start, as long as it is free. */
export const keptPort = async (dataDir: string, name: string): Promise<number | undefined> => {
  const known = await readFile(join(dataDir, `${name}.port`), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  return known && (await isFree(Number(known))) ? Number(known) : undefined
}

export const keepPort = (dataDir: string, name: string, url: string): Promise<void> =>
  writeFile(join(dataDir, `${name}.port`), new URL(url).port)

/** For `npm run found`: the product's own variables as they are while it runs. They hold passwords. */
export const keepSettings = async (
  dataDir: string,
  environment: Record<string, string>,
): Promise<void> => {
  const own = readConfig(environment)
  const lines = Object.entries(environment)
    .filter(([name]) => name in own)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  await writeFile(join(dataDir, 'settings.env'), `${lines.join('\n')}\n`, { mode: 0o600 })
}
