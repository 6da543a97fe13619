import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { playLive } from './demo-live.ts'

// pnpm demo:live [how many]: beside a running `npm start`.
const end = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())

const dataDir = process.env.DATA_DIR ?? '.data'
const settings = parseEnv(await readFile(`${dataDir}/settings.env`, 'utf8'))
const count = Number(process.argv[2] ?? 25)
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: pnpm demo:live [how many candidates]')
await playLive(settings, {
  baseUrl: `http://localhost:${settings.PORT ?? '4000'}`,
  count,
  end: end.signal,
})
