import { everyRow } from '@app/db/testing'
import { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from './actor.ts'
import { buildApp } from './app.ts'
import type { JobPayloads } from './ports.ts'
import { testWorld, type TestWorld } from './testing.ts'
import { complete, interview, openReport, strongText } from './testing/interviews.ts'

const name = 'Adaeze Osei-Lindqvist'
const email = 'adaeze@students.northfield.example'
const address = '203.0.113.77'
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.7777.88 Safari/537.36'
const said = `My name is ${name} and we found eleven errors before the audit.`

let world: TestWorld
let institutionId: string
const lines: string[] = []
const sent: { name: string; payload: JobPayloads[keyof JobPayloads] }[] = []
let app: TestWorld['app']
let cookie = ''
let candidate: Actor

/** Asks as a browser at that address does, over HTTP. */
const ask = (method: 'GET' | 'POST', path: string, input: unknown) => {
  const text = JSON.stringify(input)
  const query = method === 'GET' ? `?input=${encodeURIComponent(text)}` : ''
  return app.inject({
    method,
    url: `/api/trpc/${path}${query}`,
    remoteAddress: address,
    headers: {
      cookie,
      origin: world.config.PUBLIC_URL,
      'user-agent': agent,
      'content-type': 'application/json',
    },
    ...(method === 'POST' ? { body: text } : {}),
  })
}

beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  const { jobs } = world.ports
  const { send } = jobs
  world.ports.jobs = {
    ...jobs,
    send: (db, job, payload, options) => {
      sent.push({ name: job, payload })
      return send(db, job, payload, options)
    },
  }
  app = await buildApp({ ...world.config, LOG_LEVEL: 'trace' }, world.ports, world.db, {
    write: (line) => lines.push(line),
  })
  const owner = await world.member(institutionId, 'owner')
  await world.as(owner).invitations.create({ email, role: 'candidate', cohortId: null })
  await world.runJobs()
  await ask('POST', 'identity.signIn', { email, password: 'guessing wrongly' })
  const token = /token=(\S+)/.exec(world.mails.at(-1)?.text ?? '')?.[1] ?? ''
  const accepted = await ask('POST', 'invitations.accept', {
    token,
    name,
    password: 'a longer one than most',
  })
  cookie = String(accepted.headers['set-cookie']).split(';')[0] ?? ''
  const { person, acting } = accepted.json<{
    result: { data: { person: { personId: string }; acting: { membershipId: string } } }
  }>().result.data
  candidate = {
    personId: person.personId,
    email,
    name,
    signInId: crypto.randomUUID(),
    institutionId,
    membershipId: acting.membershipId,
    role: 'candidate',
  }
  await world.accept(candidate)
  const started = await ask('POST', 'sessions.start', { practice: { count: 1 } })
  expect(started.statusCode, started.body).toBe(200)
  const { sessionId, takes } = await interview(world, candidate, [{ text: said }])
  await complete(world, candidate, sessionId)
  await openReport(world, candidate, sessionId)
  await ask('GET', 'reports.mine', { sessionId })
  const answerId = takes[0]?.answerId ?? ''
  await ask('POST', 'transcripts.write', { answerId, origin: 'correction', text: said })
  await world.runJobs()
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const stored = () => everyRow(inject('postgres'), world.ownerUrl)

describe('what is stored', () => {
  test('[P6] holds the network address nowhere in clear', async () => {
    const rows = await stored()
    expect(rows.size).toBeGreaterThan(25)
    expect(rows.get('people')).toContain(email)
    expect(rows.get('attempts')).not.toBe('')
    for (const [place, text] of rows) expect(text, place).not.toContain('203.0.113')
  })

  test('[P4][P5] holds the type of the device and the browser’s name, and no more of either', async () => {
    const rows = await stored()
    expect(rows.get('sessions')).toMatch(/Chrome.*computer/)
    for (const [place, text] of rows)
      expect(text, place).not.toMatch(/AppleWebKit|150\.0|\.7777|X11|x86_64/)
  })

  test('[P46] holds neither a password, nor the token of a sign-in or of a mailed link', async () => {
    const tokens = world.mails.map(({ text }) => /token=(\S+)/.exec(text)?.[1] ?? 'none')
    const secrets = [...tokens, cookie.split('=')[1] ?? 'none', 'a longer one than most']
    for (const [place, text] of await stored())
      for (const secret of secrets) expect(text.includes(secret), place).toBe(false)
  })
})

describe('logs and background work', () => {
  const personal = [name, 'Adaeze', email, address, 'eleven errors', 'a longer one than most']
  const unmentioned = (text: string) => personal.filter((word) => text.includes(word))

  test('[P50] jobs carry ids and kinds alone', () => {
    expect(new Set(sent.map((job) => job.name)).size).toBeGreaterThanOrEqual(3)
    const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
    const kinds = ['verifyEmail', 'resetPassword', 'signIn']
    for (const { payload } of sent)
      for (const [key, value] of Object.entries(payload))
        expect(id.test(value) || kinds.includes(value), key).toBe(true)
  })

  test('[P50] nothing that went well is logged with a name, an address or a word', () => {
    expect(lines.flatMap(unmentioned)).toEqual([])
  })

  test('[P50] nor is what went wrong, whatever it was made of', async () => {
    lines.length = 0
    const { storage } = world.ports
    world.ports.storage = {
      ...storage,
      write: () => Promise.reject(new SyntaxError(`Unexpected token in "${said}"`)),
    }
    const started = await ask('POST', 'sessions.start', { practice: { count: 1 } })
    const { sessionId } = started.json<{ result: { data: { sessionId: string } } }>().result.data
    const api = world.as(candidate)
    await api.sessions.step({ sessionId, step: 'begin' })
    await api.sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
    const take = { sessionId, position: 1, mime: 'audio/webm', hasVideo: false }
    const { recordingId } = await api.sessions.startAnswer(take)
    const failed = await app.inject({
      method: 'PATCH',
      url: `/api/recordings/uploads/${recordingId}`,
      remoteAddress: address,
      headers: {
        cookie,
        origin: world.config.PUBLIC_URL,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: 'bytes',
    })
    world.ports.storage = storage
    expect(failed.statusCode).toBe(500)
    expect(Object.keys(failed.json<object>())).toEqual(['requestId'])
    expect(lines.join('\n')).toContain('unexpected failure')
    expect(lines.join('\n')).toContain('SyntaxError')
    expect(lines.flatMap(unmentioned)).toEqual([])
  })
})

test('text that no database can keep is refused, and is no failure of ours', async () => {
  for (const odd of ['Ada\u0000', 'Ada\uD800 and more']) {
    const input = { name: odd, marketingAccepted: false }
    const answer = await ask('POST', 'identity.updateAccount', input)
    expect([200, 400], answer.body).toContain(answer.statusCode)
  }
  const { takes } = await interview(world, candidate, [{}])
  const answerId = takes[0]?.answerId ?? ''
  for (const text of ['eleven\u0000errors', 'eleven \uDC00 errors']) {
    const answer = await ask('POST', 'transcripts.write', { answerId, origin: 'typed', text })
    expect([200, 400], answer.body).toContain(answer.statusCode)
  }
})

type Where = { host?: string; port?: number; path?: string }

/** Where a connection goes, in the ways that Node lets one say it. */
const placeOf = ([first, second]: unknown[]): string => {
  if (typeof first === 'number') return `${String(second)}:${first}`
  const { path, host, port } = (Array.isArray(first) ? first[0] : first) as Where
  return path ?? `${host ?? 'localhost'}:${port ?? 0}`
}

test('[P38] without a provider, an interview from its start to its report reaches the database and nothing else', async () => {
  const reached = new Set<string>()
  const connect: unknown = Reflect.get(Socket.prototype, 'connect')
  const watching = function (this: Socket, ...given: unknown[]): Socket {
    reached.add(placeOf(given))
    return Reflect.apply(connect as Socket['connect'], this, given as [number])
  }
  Object.assign(Socket.prototype, { connect: watching })
  try {
    const alone = await testWorld(inject('postgres'))
    const home = await alone.found('alone')
    const ada = await alone.member(home, 'candidate')
    await alone.accept(ada)
    const { sessionId } = await interview(alone, ada, [{ text: strongText }, { text: strongText }])
    await complete(alone, ada, sessionId)
    const report = await openReport(alone, ada, sessionId)
    expect(report.reportState).toBe('ready')
    await alone.close()
    // That the watch sees what it should: a call that leaves.
    const before = new Set(reached)
    await fetch('http://127.0.0.1:65001/').catch((error: unknown) => error)
    expect([...reached].filter((place) => !before.has(place))).toEqual(['127.0.0.1:65001'])
    const { hostname, port } = new URL(world.config.DATABASE_URL)
    expect([...before]).toEqual([`${hostname}:${port}`])
  } finally {
    Object.assign(Socket.prototype, { connect })
  }
})
