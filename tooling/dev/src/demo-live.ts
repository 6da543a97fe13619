import { readConfig } from '@app/api/config'
import { openInstallation, type Installation } from '@app/api/installation'
import type { Doing, Heartbeat } from '@app/domain/monitoring'
import { policyVersion } from '@app/domain/policy'
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { demoPassword } from './demo.ts'

type Candidate = Awaited<ReturnType<Installation['person']>>
type Api = ReturnType<Installation['as']>

const laptop =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const firstNames =
  'Aisha Bo Carla Dmitri Esra Farid Grace Hugo Ines Jonas Kofi Lea Mina Nils Olu Petra Quinn Rosa Sami Tara Umar Vera Wen Yuki Zoe'
const lastNames =
  'Abara Brandt Costa Diallo Evans Fuchs Garcia Haddad Ito Jansen Khan Lindt Mensah Novak Okafor Park Quist Rossi Sato Tanaka Ueda Vogel Wang Young Zhou'

/** What a page tells at the outset, and what comes to plague it. */
type Page = Omit<Heartbeat, 'sessionId' | 'at'>

const calm = (): Page => ({
  doing: 'checking',
  position: null,
  roundTripMs: 20 + Math.round(Math.random() * 180),
  backlogBytes: 0,
  cameraLost: false,
  microphoneSilent: false,
  tabHidden: false,
})

const chance = (share: number): boolean => Math.random() < share
const some = (least: number, most: number): number => least + Math.random() * (most - least)

/** A little goes wrong, as it does: seldom, and it passes. */
const lived = (page: Page): Page => ({
  ...page,
  roundTripMs: Math.round(chance(0.06) ? some(1600, 3000) : some(20, 240)),
  backlogBytes: Math.max(
    0,
    Math.round(
      page.doing === 'answering' ? page.backlogBytes + some(-2, 2) * 1e6 : page.backlogBytes * 0.6,
    ),
  ),
  cameraLost: page.cameraLost ? chance(0.85) : chance(0.006),
  microphoneSilent:
    page.doing === 'answering' && (page.microphoneSilent ? chance(0.7) : chance(0.02)),
  tabHidden: page.tabHidden ? chance(0.6) : chance(0.02),
})

const cookieFor = async (baseUrl: string, candidate: Candidate): Promise<string> => {
  const answer = await fetch(`${baseUrl}/api/trpc/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: candidate.email, password: demoPassword }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`${candidate.email} could not sign in`)
  return cookie
}

const connect = (baseUrl: string, cookie: string): Socket =>
  io(baseUrl, {
    path: '/api/live',
    transports: ['websocket'],
    extraHeaders: { cookie },
    forceNew: true,
  })

/** One candidate who takes an interview, again and again, until the signal ends it. */
const practise = async (
  { api, socket }: { api: Api; socket: Socket },
  kitIds: string[],
  end: AbortSignal,
): Promise<void> => {
  // What an earlier play left lying when it was killed.
  const left = await api.sessions.mine({})
  for (const session of left.items) await api.sessions.erase({ sessionId: session.sessionId })
  let page = calm()
  let sessionId = ''
  const tell = async (): Promise<void> => {
    const beat: Heartbeat = { ...page, sessionId, at: new Date().toISOString() }
    if (socket.connected && sessionId)
      await socket
        .timeout(8000)
        .emitWithAck('session.heartbeat', beat)
        .catch(() => null)
  }
  const stay = async (doing: Doing, seconds: number): Promise<void> => {
    page = { ...page, doing }
    const until = Date.now() + seconds * 1000
    while (Date.now() < until && !end.aborted) {
      page = lived(page)
      await tell()
      await sleep(Math.min(5000, Math.max(200, until - Date.now())))
    }
  }
  while (!end.aborted) {
    page = calm()
    const kitId = kitIds[Math.floor(Math.random() * kitIds.length)] ?? ''
    ;({ sessionId } = await api.sessions.start({ kitId }))
    await stay('checking', some(2, 12))
    const { questions } = await api.sessions.step({ sessionId, step: 'begin' })
    for (const { position } of questions) {
      if (end.aborted) break
      page = { ...page, position }
      await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
      await stay('asking', some(4, 12))
      await api.sessions.stepQuestion({ sessionId, position, step: 'think' })
      await stay('thinking', some(5, 30))
      if (chance(0.07))
        await api.help.ask({ sessionId, text: 'My headset went silent. What should I do?' })
      const take = { mime: 'audio/webm;codecs=opus', hasVideo: false }
      const { answerId } = await api.sessions.startAnswer({ sessionId, position, ...take })
      await stay('answering', some(20, 80))
      await api.sessions.stopAnswer({ answerId })
      await stay('reviewing', some(3, 12))
      await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
    }
    // It is a play: no report is made of it.
    await api.sessions.step({ sessionId, step: 'abandon' })
    await api.sessions.erase({ sessionId })
    sessionId = ''
    await sleep(some(500, 4000))
  }
}

/** The people of the play: made once, found again later. */
const people = async (
  world: Installation,
  institutionId: string,
  count: number,
): Promise<Candidate[]> => {
  const [first, last] = [firstNames.split(' '), lastNames.split(' ')]
  const cohorts = await world.inside(institutionId, (db) =>
    db.selectFrom('cohorts').select('id').orderBy('createdAt').execute(),
  )
  const candidates: Candidate[] = []
  for (let index = 0; index < count; index += 1) {
    const [given = '', family = ''] = [
      first[index % first.length],
      last[(index * 7 + 3) % last.length],
    ]
    const cohortId = cohorts[index % Math.max(1, cohorts.length)]?.id
    const person = await world.person(institutionId, {
      email: `live.${index + 1}@northfield.example`,
      name: `${given} ${family}`,
      password: demoPassword,
      role: 'candidate',
      ...(cohortId ? { cohortId } : {}),
    })
    const acceptance = {
      policyVersion,
      name: person.name,
      jobRole: 'Analyst',
      referralSource: null,
    }
    await world.as(person, laptop).consent.accept({ ...acceptance, aiCoaching: false })
    candidates.push(person)
  }
  return candidates
}

/**
 * Drives so many candidates of the demo world through interviews, each with a live connection of their own, until the
 * signal. Their sessions are erased as they end.
 * @param environment as the running installation was started with
 */
export const playLive = async (
  environment: Record<string, string | undefined>,
  { baseUrl, count, end }: { baseUrl: string; count: number; end: AbortSignal },
): Promise<void> => {
  const world = await openInstallation(readConfig({ ...environment, LOG_LEVEL: 'silent' }))
  const sockets: Socket[] = []
  try {
    const place = { slug: 'northfield', name: 'Northfield University', accentColor: '#1f5f5b' }
    const { institutionId } = await world.found(place)
    const candidates = await people(world, institutionId, count)
    const kits = await world.as(candidates[0] as Candidate, laptop).kits.cards()
    const kitIds = kits.map(({ kitId }) => kitId)
    console.log(
      `${count} candidates practise now; look at ${baseUrl}/admin/live. Stop with Ctrl-C.`,
    )
    await Promise.all(
      candidates.map(async (candidate) => {
        const socket = connect(baseUrl, await cookieFor(baseUrl, candidate))
        sockets.push(socket)
        await practise({ api: world.as(candidate, laptop), socket }, kitIds, end)
      }),
    )
  } finally {
    for (const socket of sockets) socket.disconnect()
    await world.close()
  }
}
