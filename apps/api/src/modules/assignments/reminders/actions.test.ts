import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { AssignmentDraft } from '@app/domain/assignments'
import { wallTimeAt } from '@app/domain/time-zones'
import type { Actor } from '../../../actor.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

const hour = 3600
const day = 24 * hour
let world: TestWorld
let institutionId: string
let owner: Actor
let coach: Actor
let cohortId: string
let kitId: string
let ada: Actor
let ben: Actor
let isMailAway = false
beforeAll(async () => {
  const send = async (message: { to: string; subject: string; text: string }) => {
    if (isMailAway && message.to === ben.email) throw new Error('The mail server is away')
    world.mails.push(message)
  }
  world = await testWorld(inject('postgres'), { mail: { send } })
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '' })).cohortId
  coach = await world.member(institutionId, 'coach', { cohortId })
  kitId = (await world.as(owner).kits.list())[0]?.kitId ?? ''
  ada = await world.member(institutionId, 'candidate', { cohortId, name: 'Ada Osei' })
  ben = await world.member(institutionId, 'candidate', { cohortId, name: 'Ben Carter' })
  for (const person of [ada, ben]) await world.accept(person)
})
afterAll(() => world.close())
beforeEach(() => {
  world.mails.length = 0
  isMailAway = false
})

const from = (seconds: number): string =>
  wallTimeAt(new Date(world.ports.clock.now().getTime() + seconds * 1000).toISOString(), 'UTC')
const give = async (changes: Partial<AssignmentDraft> = {}): Promise<string> => {
  const draft: AssignmentDraft = {
    title: 'First interview',
    note: '',
    kitId,
    for: { cohortId },
    opens: from(-hour),
    due: from(10 * day),
    attemptsAllowed: 2,
    counts: 'latest',
    isLateAllowed: true,
    remindDaysBefore: null,
    ...changes,
  }
  return (await world.as(coach).assignments.create(draft)).assignmentId
}
const begin = async (person: Actor, assignmentId: string) => {
  const { sessionId } = await world.as(person).sessions.start({ assignmentId })
  await world.as(person).sessions.step({ sessionId, step: 'begin' })
  return sessionId
}
const handIn = async (person: Actor, assignmentId: string) => {
  const sessionId = await begin(person, assignmentId)
  await world.as(person).sessions.step({ sessionId, step: 'complete' })
}
const remind = (assignmentId: string, to: 'notBegun' | 'notHandedIn' = 'notBegun') =>
  world.as(coach).assignments.remind({ assignmentId, to })
const mailedTo = () => world.mails.map((mail) => mail.to).toSorted()
const passTime = async (seconds: number) => {
  world.pass(seconds)
  await world.inside(institutionId, (db) => world.ports.jobs.send(db, 'assignments.remindDue', {}))
  await world.runJobs()
}

describe('reminding by hand', () => {
  test('reaches those who have not begun, once a day whoever asks', async () => {
    const assignmentId = await give()
    await begin(ben, assignmentId)
    expect(await remind(assignmentId)).toEqual({ reminded: 1, already: 0 })
    expect(await remind(assignmentId)).toEqual({ reminded: 0, already: 1 })
    const again = world.as(owner).assignments.remind({ assignmentId, to: 'notHandedIn' })
    expect(await again).toEqual({ reminded: 1, already: 1 })
    await world.runJobs()
    expect(mailedTo()).toEqual([ada.email, ben.email].toSorted())
    world.pass(day)
    expect(await remind(assignmentId)).toEqual({ reminded: 1, already: 0 })
    await world.runJobs()
    expect(world.mails).toHaveLength(3)
  })

  test('says when it is due by the institution’s clocks, how they stand, and where to begin', async () => {
    const { slug: _, ...settings } = await world.as(owner).institutions.settings()
    await world.as(owner).institutions.update({ ...settings, timeZone: 'America/New_York' })
    const assignmentId = await give({ opens: '2026-01-01T08:00', due: '2099-07-03T23:59' })
    await begin(ben, assignmentId)
    await remind(assignmentId, 'notHandedIn')
    await world.runJobs()
    const mailTo = (email: string) => world.mails.find((mail) => mail.to === email)
    expect(mailTo(ada.email)?.text).toMatch(/Ada Osei[\s\S]*Friday.* 3 July 2099 at 23:59/)
    expect(mailTo(ada.email)?.text).toContain(`/?assignment=${assignmentId}`)
    expect(mailTo(ada.email)?.text).toContain('not begun it yet')
    expect(mailTo(ben.email)?.text).toContain('begun it, and not handed it in')
    await world.as(owner).institutions.update({ ...settings, timeZone: 'UTC' })
  })

  test('reaches chosen people, and nobody who has handed in or is not in it', async () => {
    const assignmentId = await give()
    const stranger = await world.member(institutionId, 'candidate')
    await handIn(ada, assignmentId)
    await world.runJobs()
    world.mails.length = 0
    const membershipIds = [ada, ben, stranger].map((person) => person.membershipId)
    const asked = world.as(coach).assignments.remind({ assignmentId, to: { membershipIds } })
    expect(await asked).toEqual({ reminded: 1, already: 0 })
    await world.runJobs()
    expect(mailedTo()).toEqual([ben.email])
  })

  test('who hands in before the mail goes out gets none', async () => {
    const assignmentId = await give()
    expect(await remind(assignmentId)).toMatchObject({ reminded: 2 })
    await handIn(ada, assignmentId)
    await world.runJobs()
    expect(mailedTo()).toEqual([ben.email])
  })

  test('is refused while nothing can be handed in', async () => {
    const closed = await give()
    await world.as(coach).assignments.step({ assignmentId: closed, step: 'close' })
    expect(await refusalOf(remind(closed))).toBe('assignment.closed')
    expect(await refusalOf(remind(await give({ opens: from(hour) })))).toBe('assignment.notOpen')
  })

  test('a mail server that is away costs nobody a reminder, and gives nobody two', async () => {
    const assignmentId = await give()
    await remind(assignmentId)
    isMailAway = true
    await expect(world.runJobs()).rejects.toThrow('away')
    isMailAway = false
    await world.runJobs()
    expect(mailedTo()).toEqual([ada.email, ben.email].toSorted())
  })
})

describe('reminding by itself', () => {
  test('happens once, so many days before it is due, to those who have not handed in', async () => {
    const assignmentId = await give({ remindDaysBefore: 2 })
    await handIn(ada, assignmentId)
    await passTime(7 * day)
    world.mails.length = 0
    await passTime(day + hour)
    expect(mailedTo()).toEqual([ben.email])
    expect((await world.as(owner).audit.list({})).items).toContainEqual(
      expect.objectContaining({ action: 'assignment.reminded', personName: null }),
    )
    await passTime(day)
    expect(world.mails).toHaveLength(1)
  })

  test('does not come together with what was only just given', async () => {
    await give({ due: from(day), remindDaysBefore: 2 })
    await passTime(hour)
    expect(world.mails).toEqual([])
  })

  test('begins anew when the due time moves', async () => {
    const assignmentId = await give({ remindDaysBefore: 2 })
    await passTime(8 * day + hour)
    expect(world.mails).toHaveLength(2)
    const one = await world.as(coach).assignments.one({ assignmentId })
    const draft: AssignmentDraft = {
      title: one.title,
      note: one.note,
      kitId,
      for: { cohortId },
      opens: wallTimeAt(one.opensAt, 'UTC'),
      due: from(10 * day),
      attemptsAllowed: 2,
      counts: 'latest',
      isLateAllowed: true,
      remindDaysBefore: 2,
    }
    await world.as(coach).assignments.update({ assignmentId, draft })
    await passTime(8 * day + hour)
    expect(world.mails).toHaveLength(4)
  })
})
