import { inInstitution } from '@app/db'
import { longestRoster, longestRosterPiece } from '@app/domain/rosters'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { sweepRosters } from './actions.ts'

let world: TestWorld
let owner: Actor
let institutionId: string
let cohortId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
})
afterAll(() => world.close())
beforeEach(async () => {
  cohortId = (await world.as(owner).cohorts.create({ name: newId(), term: 'Autumn' })).cohortId
})

type Row = { email: string; name?: string; cohort?: string }
const address = () => `grace.${newId()}@uni.example`
const whole = ({ email, name = 'Grace', cohort = '' }: Row) => ({ email, name, cohort })

const read = async (rows: Row[], into: string | null = cohortId): Promise<string> => {
  const { rosters } = world.as(owner)
  const { rosterId } = await rosters.begin({ cohortId: into, rowCount: rows.length })
  for (let at = 0; at < rows.length; at += longestRosterPiece) {
    const piece = rows.slice(at, at + longestRosterPiece).map(whole)
    await rosters.add({ rosterId, from: at + 1, rows: piece })
  }
  return rosterId
}
const check = async (rows: Row[]) => world.as(owner).rosters.check({ rosterId: await read(rows) })
const run = async (rows: Row[], into?: string) =>
  world.as(owner).rosters.run({ rosterId: await read(rows, into) })
const domains = (mailDomains: string[]) =>
  inInstitution(world.db, institutionId, (db) =>
    db.updateTable('institutions').set({ mailDomains }).where('id', '=', institutionId).execute(),
  )
const mailsTo = (email: string) => world.mails.filter((mail) => mail.to === email)
const accept = async (email: string, name = 'Grace') => {
  await world.runJobs()
  const token = /#token=(\S+)/.exec(mailsTo(email).at(-1)?.text ?? '')?.[1] ?? ''
  await world.as(null).invitations.accept({ token, name, password: 'three blue kettles' })
}
const membersOf = async (id: string) =>
  (await world.as(owner).cohorts.members({ cohortId: id, limit: 100 })).items.map(
    (item) => item.email,
  )

describe('the check of a roster', () => {
  test('tells of each row that cannot be imported why, and does nothing yet', async () => {
    const { email: staff } = await world.member(institutionId, 'coach')
    const known = address()
    const { problems, ...counts } = await check([
      { email: known },
      { email: 'grace at uni' },
      { email: known.toUpperCase() },
      { email: address(), name: 'x'.repeat(121) },
      { email: address(), cohort: 'No such cohort' },
      { email: staff },
    ])
    expect(problems).toEqual([
      { position: 2, problem: 'notAnAddress' },
      { position: 3, problem: 'twice' },
      { position: 4, problem: 'nameTooLong' },
      { position: 5, problem: 'cohortUnknown' },
      { position: 6, problem: 'otherRole' },
    ])
    expect(counts).toEqual({ invited: 1, joined: 0, alreadyThere: 0 })
    expect((await world.as(owner).invitations.list({ search: known })).total).toBe(0)
  })

  test('holds addresses against the institution’s mail domains, if it has some', async () => {
    await domains(['uni.example'])
    const { problems } = await check([
      { email: address() },
      { email: 'ada@cs.uni.example' },
      { email: 'ada@elsewhere.example' },
      { email: 'ada@notuni.example' },
    ])
    await domains([])
    expect(problems).toEqual([
      { position: 3, problem: 'otherDomain' },
      { position: 4, problem: 'otherDomain' },
    ])
  })

  test('asks for the rows that have not arrived, and takes a piece that was sent twice once', async () => {
    const { rosters } = world.as(owner)
    const { rosterId } = await rosters.begin({ cohortId, rowCount: 2 })
    const piece = { rosterId, from: 1, rows: [whole({ email: address() })] }
    await rosters.add(piece)
    await rosters.add(piece)
    expect(await refusalOf(rosters.check({ rosterId }))).toBe('roster.incomplete')
    expect(await refusalOf(rosters.run({ rosterId }))).toBe('roster.incomplete')
    await rosters.add({ ...piece, from: 2 })
    expect(await refusalOf(rosters.add({ ...piece, from: 3 }))).toBe('roster.tooLong')
    expect((await rosters.check({ rosterId })).problems).toEqual([
      { position: 2, problem: 'twice' },
    ])
  })
})

describe('the import of a roster', () => {
  test('lets members join, invites the others by a mail, and counts what it did', async () => {
    const { email: member } = await world.member(institutionId, 'candidate')
    const { email: there } = await world.member(institutionId, 'candidate', { cohortId })
    const fresh = address()
    expect(
      await run([{ email: fresh }, { email: member }, { email: there }, { email: 'nobody' }]),
    ).toEqual({ invited: 1, joined: 1, alreadyThere: 1, refused: 1 })
    expect((await membersOf(cohortId)).toSorted()).toEqual([member, there].toSorted())
    await accept(fresh)
    expect(await membersOf(cohortId)).toContain(fresh)
    const { items } = await world.as(owner).audit.list({})
    expect(items.map((item) => item.action)).toContain('roster.imported')
  })

  test('done again, of the same list or of a new copy of it, does nothing', async () => {
    const rows = [{ email: address() }, { email: address() }]
    const rosterId = await read(rows)
    const first = await world.as(owner).rosters.run({ rosterId })
    expect(await world.as(owner).rosters.run({ rosterId })).toEqual(first)
    expect(await run(rows)).toMatchObject({ invited: 0, joined: 0, alreadyThere: 2 })
    await world.runJobs()
    for (const { email } of rows) expect(mailsTo(email)).toHaveLength(1)
  })

  test('of the same people at the same moment invites nobody twice', async () => {
    const rows = [{ email: address() }, { email: address() }]
    const [one, other] = [await read(rows), await read(rows)]
    const counts = await Promise.all(
      [one, other].map((rosterId) => world.as(owner).rosters.run({ rosterId })),
    )
    expect(counts.map((count) => count.invited).toSorted((one, other) => one - other)).toEqual([
      0, 2,
    ])
  })

  test('puts people into the cohort that their row names, by its name or its name and term', async () => {
    const { cohorts } = world.as(owner)
    const [autumn, spring] = [
      await cohorts.create({ name: 'Law', term: 'Autumn' }),
      await cohorts.create({ name: 'Law', term: 'Spring' }),
    ]
    const { email: first } = await world.member(institutionId, 'candidate')
    const { email: second } = await world.member(institutionId, 'candidate')
    const { email: third } = await world.member(institutionId, 'candidate')
    const named = [
      { email: first, cohort: 'law autumn' },
      { email: second, cohort: 'Law, Spring' },
      { email: third, cohort: 'Law' },
    ]
    expect(await run(named)).toMatchObject({ joined: 2, refused: 1 })
    expect(await membersOf(autumn.cohortId)).toEqual([first])
    expect(await membersOf(spring.cohortId)).toEqual([second])
  })

  test('names people as the list does until they say it themselves', async () => {
    const email = address()
    await run([{ email, name: ' Grace   Hopper ' }])
    await world.runJobs()
    const token = /#token=(\S+)/.exec(mailsTo(email).at(-1)?.text ?? '')?.[1] ?? ''
    expect(await world.as(null).invitations.offer({ token })).toMatchObject({
      name: 'Grace Hopper',
    })
  })

  test('into two cohorts asks for one click: accepting one invitation accepts both', async () => {
    const { cohortId: second } = await world.as(owner).cohorts.create({ name: newId(), term: '' })
    const email = address()
    await run([{ email }])
    await run([{ email }], second)
    await accept(email)
    expect(await membersOf(cohortId)).toEqual([email])
    expect(await membersOf(second)).toEqual([email])
  })

  test('that fails leaves nothing half done', async () => {
    const email = address()
    const rosterId = await read([{ email }])
    const { jobs } = world.ports
    world.ports.jobs = { ...jobs, sendMany: () => Promise.reject(new Error('no queue')) }
    await expect(world.as(owner).rosters.run({ rosterId })).rejects.toThrow('no queue')
    world.ports.jobs = jobs
    expect((await world.as(owner).invitations.list({ search: email })).total).toBe(0)
    expect(await world.as(owner).rosters.run({ rosterId })).toMatchObject({ invited: 1 })
  })

  test('[P50] sends its mails by jobs that carry ids alone, a few a second', async () => {
    const before = world.held.length
    await run(Array.from({ length: 25 }, () => ({ email: address() })))
    const jobs = world.held.slice(before)
    expect(jobs.map((job) => job.afterSeconds)).toEqual([
      ...Array.from({ length: 10 }, () => 0),
      ...Array.from({ length: 10 }, () => 1),
      ...Array.from({ length: 5 }, () => 2),
    ])
    expect(new Set(jobs.flatMap((job) => Object.keys(job.payload)))).toEqual(
      new Set(['institutionId', 'invitationId']),
    )
    await world.runJobs()
  })

  test('into an archived cohort is refused', async () => {
    const rosterId = await read([{ email: address() }])
    await world.as(owner).cohorts.archive({ cohortId })
    expect(await refusalOf(world.as(owner).rosters.run({ rosterId }))).toBe('cohort.archived')
  })

  test('of 20,000 rows takes less than 30 seconds, with its check', async () => {
    const { name } = await world.as(owner).cohorts.one({ cohortId })
    const rows = Array.from({ length: longestRoster }, (_, index) => ({
      email: `student.${index}.${cohortId}@uni.example`,
      name: `Student ${index}`,
      cohort: index % 2 === 0 ? '' : name,
    }))
    await run(rows.slice(0, 10_000))
    const began = performance.now()
    const rosterId = await read(rows)
    const { problems } = await world.as(owner).rosters.check({ rosterId })
    const counts = await world.as(owner).rosters.run({ rosterId })
    const seconds = (performance.now() - began) / 1000
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ invited: 10_000, alreadyThere: 10_000 })
    expect(seconds).toBeLessThan(30)
  })
})

test('the addresses of a list are gone once it is imported, and after a day where it is not', async () => {
  const left = async () =>
    world.inside(institutionId, (db) => db.selectFrom('rosterRows').select('email').execute())
  await run([{ email: address() }])
  await read([{ email: 'forgotten@uni.example' }])
  expect((await left()).map((row) => row.email)).toContain('forgotten@uni.example')
  world.pass(86_401)
  await sweepRosters(world.db, world.ports, institutionId)
  expect(await left()).toEqual([])
})
