/* oxlint-disable eslint/no-underscore-dangle -- `_def` is tRPC's own name for what a router is made of */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { appRouter } from './router.ts'
import { everyRow as rows } from './testing/library-doors.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { openScene, type Kind, type Made, type Scene } from './testing/people.ts'

type Procedure = { _def: { type: string } }
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>

let scene: Scene
let made: Made
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
  made = await scene.made('completed')
  await as('otherCandidate').sessions.start({ kitId: scene.kitId })
  await as('foreignCandidate').sessions.start({ practice: { count: 1 } })
})
afterAll(() => scene.world.close())

const isChange = (path: string): boolean => procedures[path]?._def.type === 'mutation'
const as = (kind: Kind) => scene.world.as(scene.callers[kind])
const emailOf = (kind: Kind) => scene.callers[kind].person?.email ?? ''
const candidatesSeenBy = async (kind: Kind) => {
  const { items, total } = await as(kind).sessions.list({ limit: 100 })
  expect(total).toBe(items.length)
  return new Set(items.map((item) => item.candidateEmail))
}

describe('the list of sessions', () => {
  test('[P14] shows a coach the candidates of the assigned cohort, and no others', async () => {
    expect(await candidatesSeenBy('coach')).toEqual(new Set([emailOf('candidate')]))
    expect(await candidatesSeenBy('otherCoach')).toEqual(new Set([emailOf('otherCandidate')]))
  })

  test('[P11] shows admins and owners every candidate of the institution', async () => {
    const all = new Set([emailOf('candidate'), emailOf('otherCandidate')])
    expect(await candidatesSeenBy('admin')).toEqual(all)
    expect(await candidatesSeenBy('owner')).toEqual(all)
  })

  test('[P48] shows nobody the candidates of another institution', async () => {
    expect(await candidatesSeenBy('foreignOwner')).toEqual(new Set([emailOf('foreignCandidate')]))
    expect(await candidatesSeenBy('foreignCoach')).toEqual(new Set())
  })

  test('[P14] finds nobody beyond a coach when filtered by a cohort that is not theirs', async () => {
    const { cohortId } = scene
    const { items, total } = await as('otherCoach').sessions.list({ cohortId })
    expect({ items, total }).toEqual({ items: [], total: 0 })
  })

  test('[P48] finds nobody by a search for somebody of another institution', async () => {
    const search = emailOf('candidate')
    expect((await as('owner').sessions.list({ search })).total).toBeGreaterThan(0)
    expect((await as('foreignOwner').sessions.list({ search })).total).toBe(0)
  })

  test('[P57] has no score to rank by: newest first, whatever is asked', async () => {
    await scene.made('created')
    const { items } = await as('owner').sessions.list({ limit: 100 })
    const times = items.map((item) => item.createdAt)
    expect(times).toEqual(times.toSorted((a, b) => b.localeCompare(a)))
    expect(Object.keys(items[0] ?? {}).join(' ')).not.toMatch(/score|level|rating|rank/i)
  })

  test('[P10][P12] carries neither accommodations nor anything about media', async () => {
    const text = JSON.stringify(await as('owner').sessions.list({ limit: 100 }))
    expect(text).not.toMatch(/accommodation|extraTime|noVideo|recording|media|sha256/i)
  })
})

test('[P15] candidates see their own sessions alone', async () => {
  const mine = await as('otherCandidate').sessions.mine({})
  expect(mine.total).toBe(1)
  expect(mine.items.map((item) => item.sessionId)).not.toContain(made.sessionId)
})

test('[P14][P48] coaches are shown their own cohorts, and no institution another one’s', async () => {
  expect((await as('coach').cohorts.list()).map((cohort) => cohort.cohortId)).toEqual([
    scene.cohortId,
  ])
  expect(await as('owner').cohorts.list()).toHaveLength(2)
  expect(await as('foreignOwner').cohorts.list()).toEqual([])
})

test('[P48] members, invitations, audit and usage end at the institution', async () => {
  const invited = { email: 'new@example.org', role: 'candidate', cohortId: null } as const
  await as('owner').invitations.create(invited)
  expect((await as('foreignOwner').invitations.list({})).items).toEqual([])
  const members = await as('foreignOwner').members.list({})
  expect(new Set(members.items.map((item) => item.email))).toEqual(
    new Set(
      ['foreignCandidate', 'foreignCoach', 'foreignOwner'].map((kind) => emailOf(kind as Kind)),
    ),
  )
  const trail = await as('foreignOwner').audit.list({})
  expect(JSON.stringify(trail)).not.toContain(made.sessionId)
  expect(trail.items.map((entry) => entry.action)).not.toContain('invitation.created')
  expect(await as('foreignOwner').usage.summary()).toEqual([])
})

test('[P48] a cursor of one institution opens nothing in another', async () => {
  const page = await as('owner').sessions.list({ limit: 1 })
  expect(page.nextCursor).not.toBeNull()
  const elsewhere = await as('foreignOwner').sessions.list({ cursor: page.nextCursor ?? '' })
  expect(elsewhere.items.map((item) => item.candidateEmail)).not.toContain(emailOf('candidate'))
})

/** Every question that this kind of person may ask, and what they are answered. */
const everythingToldTo = async (kind: Kind): Promise<string> => {
  const api = as(kind) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const told: unknown[] = []
  for (const [path, row] of Object.entries(rows)) {
    const [noun = '', name = ''] = path.split('.')
    if (isChange(path)) continue
    const answer = api[noun]?.[name]?.(await row.input?.(scene))
    told.push(await answer?.catch((error: unknown) => String(error)))
  }
  expect(told.length).toBeGreaterThan(15)
  return JSON.stringify(told)
}

test('[P19] a recruiter finds no candidate by any list, search or question', async () => {
  const told = await everythingToldTo('recruiter')
  for (const kind of ['candidate', 'otherCandidate'] as const) {
    expect(told).not.toContain(emailOf(kind))
    expect(told).not.toContain(scene.callers[kind].person?.personId)
  }
  const search = emailOf('candidate')
  const lists = [
    as('recruiter').sessions.list({ search }),
    as('recruiter').members.list({ search }),
    as('recruiter').cohorts.list(),
    as('recruiter').audit.list({}),
  ]
  for (const list of lists) expect(await refusalOf(list)).toBe('permission.missing')
})

test('[P20] whoever runs the platform is told nothing of an interview, whatever they ask', async () => {
  const told = await everythingToldTo('operator')
  expect(told).not.toContain(emailOf('candidate'))
  expect(told).not.toContain(made.sessionId)
  expect(told).not.toMatch(/questionText|transcript":|competencies/)
  const { membershipId } = scene.callers.candidate.actor ?? { membershipId: '' }
  const theft = as('operator').identity.switchTo({ membershipId })
  expect(await refusalOf(theft)).toBe('membership.notFound')
})
