import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import chromium, { inflate } from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core'

const resolve = createRequire(import.meta.url).resolve
const packed = join(dirname(resolve('@sparticuz/chromium')), '../bin')
const version = '153.0.0'
const folder = join(tmpdir(), `justinterview-chromium-${version}`)

/**
 * The browser that the npm package carries, unpacked once a machine. The package itself would take whatever `chromium`
 * lies in the temporary folder, of any version; ours has a folder of its own, moved into place when it is whole.
 */
const unpacked = async (): Promise<string> => {
  if (existsSync(join(folder, 'chromium'))) return folder
  const fresh = await mkdtemp(join(tmpdir(), 'justinterview-chromium-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = fresh
  try {
    await chromium.executablePath()
    await inflate(join(packed, 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    await rename(fresh, folder)
  } catch (error) {
    // Another process was faster; its folder is as good.
    if (!existsSync(join(folder, 'chromium'))) throw error
    await rm(fresh, { recursive: true, force: true })
  }
  return folder
}

/** Libraries that the machine lacks (a bare container) come with the package. */
const libraries = (home: string): Record<string, string> => {
  const listed = execFileSync('ldd', [join(home, 'chromium')], { encoding: 'utf8' })
  return listed.includes('not found') ? { LD_LIBRARY_PATH: join(home, 'al2023/lib') } : {}
}

export type BrowserOptions = {
  /** A WAV file that the fake microphone speaks, over and over. */
  speech?: string
  /** Without it a page that asks for a device is refused, as by a person who says no. */
  devices?: boolean
  /** Without it there is a microphone and nothing else. */
  camera?: boolean
}

const launching = async ({ speech, devices = true, camera = true }: BrowserOptions) => {
  const home = await unpacked()
  const cameras = camera ? '' : '=device-count=0'
  return {
    executablePath: join(home, 'chromium'),
    headless: true,
    env: { ...(process.env as Record<string, string>), ...libraries(home) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      '--font-render-hinting=none',
      ...(devices
        ? [`--use-fake-device-for-media-stream${cameras}`, '--use-fake-ui-for-media-stream']
        : ['--deny-permission-prompts']),
      ...(speech ? [`--use-file-for-fake-audio-capture=${speech}`] : []),
    ],
  }
}

/** Starts a real Chromium with a fake camera and microphone. The caller closes it. */
export const startBrowser = async (options: BrowserOptions = {}): Promise<Browser> =>
  playwright.launch(await launching(options))

export type KeptBrowser = {
  context: BrowserContext
  /** As a person closes it: everything is written to its profile. */
  close: () => Promise<void>
  /** SIGKILL, as when it crashes. Resolves when all of its processes are gone. */
  kill: () => Promise<void>
}

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

/** Starts a Chromium whose profile (a folder) stays when it is closed: the one that a person opens again tomorrow. */
export const startKeptBrowser = async (
  profile: string,
  { baseURL, ...options }: BrowserOptions & { baseURL: string },
): Promise<KeptBrowser> => {
  const context = await playwright.launchPersistentContext(profile, {
    ...(await launching(options)),
    viewport: { width: 1280, height: 800 },
    baseURL,
  })
  return {
    context,
    close: () => context.close(),
    kill: async () => {
      const session = await context.browser()?.newBrowserCDPSession()
      const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
      const main = processInfo.find(({ type }) => type === 'browser')
      if (!main) throw new Error('This browser does not say which process it is')
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
      process.kill(main.id, 'SIGKILL')
      await gone
      // Its own processes end when they miss it, and let go of the profile only then.
      while (processInfo.some(({ id }) => isAlive(id))) await sleep(20)
    },
  }
}
