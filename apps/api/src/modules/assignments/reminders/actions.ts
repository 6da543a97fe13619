import { inInstitution, type Database, type TenantDb } from '@app/db'
import { stageOf, startRefusalOf, type RemindRequest } from '@app/domain/assignments'
import { Refused } from '@app/domain/refusals'
import { dayAt, daysBefore, momentInWords } from '@app/domain/time-zones'
import type { Actor } from '../../../actor.ts'
import type { Config } from '../../../config.ts'
import type { MailMessage, Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { institutionIds, institutionOf } from '../../institutions/actions.ts'
import { assignmentFor, givenAssignment } from '../actions.ts'
import { audienceOf, undoneOf } from '../progress/actions.ts'
import * as store from './store.ts'

type Noted = { institutionId: string; assignmentId: string; askedBy: string | null }

/** Notes reminders for today, by the institution's calendar, and has them mailed. Says how many are new. */
const note = async (
  db: TenantDb,
  ports: Ports,
  { institutionId, assignmentId, askedBy }: Noted,
  membershipIds: readonly string[],
): Promise<number> => {
  if (membershipIds.length === 0) return 0
  const { timeZone } = await institutionOf(db, institutionId)
  const now = ports.clock.now()
  const day = dayAt(now.toISOString(), timeZone)
  const noted = { membershipIds, askedAt: now }
  const reminded = await store.insert(db, { assignmentId, day, askedBy }, noted)
  if (reminded > 0)
    await ports.jobs.send(
      db,
      'assignments.mailReminders',
      { institutionId, assignmentId },
      { once: assignmentId },
    )
  return reminded
}

/**
 * Reminds people by mail: once a day, person and assignment, whoever asks; and never who has handed in.
 * @throws Refused assignment.notFound, and assignment.notOpen, .over, .closed while nothing can be handed in
 */
export const remind = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { assignmentId, to }: RemindRequest,
): Promise<{ reminded: number; already: number }> => {
  const assignment = await assignmentFor(db, actor, assignmentId)
  const refusal = startRefusalOf(stageOf(assignment, ports.clock.now()), 1)
  if (refusal) throw new Refused(refusal)
  const audience = await audienceOf(db, actor, assignment)
  const people = audience
    ? await undoneOf(db, audience, assignmentId, {
        isNotBegun: to === 'notBegun',
        among: typeof to === 'string' ? null : to.membershipIds,
      })
    : []
  const { institutionId, membershipId: askedBy } = actor
  const reminded = await note(db, ports, { institutionId, assignmentId, askedBy }, people)
  await record(db, actor, 'assignment.reminded', `assignment:${assignmentId}`, { people: reminded })
  return { reminded, already: people.length - reminded }
}

/** Reminds by itself, so many days before it is due, at the time of day that it is due. */
export const remindDue = async (db: Database, ports: Ports): Promise<void> => {
  for (const institutionId of await institutionIds(db))
    await inInstitution(db, institutionId, (tenant) => remindDueIn(tenant, ports, institutionId))
}

const remindDueIn = async (db: TenantDb, ports: Ports, institutionId: string): Promise<void> => {
  const now = ports.clock.now()
  const waiting = await store.toRemind(db, now)
  if (waiting.length === 0) return
  const { timeZone } = await institutionOf(db, institutionId)
  for (const { id, cohortId, opensAt, dueAt, createdAt, remindDaysBefore } of waiting) {
    const moment = daysBefore(dueAt, remindDaysBefore ?? 0, timeZone)
    if (moment > now.toISOString()) continue
    await store.setReminded(db, id, now)
    // Who was given it only since that moment knows of it.
    if (moment < opensAt || moment < createdAt) continue
    const audience = cohortId ? { cohortId } : { assignmentId: id, reach: 'all' as const }
    const people = await undoneOf(db, audience, id, { isNotBegun: false, among: null })
    const asked = { institutionId, assignmentId: id, askedBy: null }
    const reminded = await note(db, ports, asked, people)
    await record(db, null, 'assignment.reminded', `assignment:${id}`, { people: reminded })
  }
}

type Told = { institution: string; locale: string; timeZone: string; url: string }

/** The mail, by the institution's clocks and in its form of English. */
const reminder = (
  to: { name: string; email: string; hasBegun: boolean },
  assignment: { title: string; dueAt: string; isLate: boolean },
  { institution, locale, timeZone, url }: Told,
): MailMessage => {
  const moment = momentInWords(assignment.dueAt, locale, timeZone)
  const due = assignment.isLate
    ? `It was due on ${moment}. You can still hand it in; it is then marked as late.`
    : `It is due on ${moment}.`
  const standing = to.hasBegun
    ? 'You have begun it, and not handed it in yet. Go on here:'
    : 'You have not begun it yet. Begin here:'
  return {
    to: to.email,
    subject: `Reminder: ${assignment.title}, ${institution}`,
    text: `Hello ${to.name},\n\n${institution} reminds you of the assignment “${assignment.title}”. ${due}\n\n${standing}\n\n${url}\n\nYou are reminded of an assignment once a day at most, and no more once it is handed in.\n`,
  }
}

/** Mails that go out between two looks at the database. */
const batch = 50

/** Mails what was noted. What fails is given back and tried again; what is claimed is never mailed twice. */
export const mailReminders = async (
  db: Database,
  ports: Ports,
  config: Config,
  { institutionId, assignmentId }: { institutionId: string; assignmentId: string },
): Promise<void> => {
  const inside = <Result>(work: (tenant: TenantDb) => Promise<Result>) =>
    inInstitution(db, institutionId, work)
  for (;;) {
    const { mails, claimed } = await inside((tenant) =>
      claimMails(tenant, ports, config, { institutionId, assignmentId }),
    )
    if (claimed === 0) return
    for (const [index, { message }] of mails.entries()) {
      try {
        await ports.mail.send(message)
      } catch (error) {
        await inside((tenant) => store.giveBack(tenant, assignmentId, mails.slice(index)))
        throw error
      }
    }
  }
}

type ReminderMail = { membershipId: string; day: string; message: MailMessage }

/** Takes some of what waits, and writes the mails of those who still have to be reminded. */
const claimMails = async (
  db: TenantDb,
  ports: Ports,
  config: Config,
  { institutionId, assignmentId }: { institutionId: string; assignmentId: string },
): Promise<{ mails: ReminderMail[]; claimed: number }> => {
  const now = ports.clock.now()
  const waiting = await store.claim(db, assignmentId, { now, most: batch })
  const assignment = await givenAssignment(db, assignmentId)
  if (!assignment) return { mails: [], claimed: 0 }
  const stage = stageOf(assignment, now)
  const claimed = waiting.length
  if (startRefusalOf(stage, 1)) return { mails: [], claimed }
  const { name: institution, locale, timeZone } = await institutionOf(db, institutionId)
  const url = `${config.PUBLIC_URL}/?assignment=${assignmentId}`
  const told = { institution, locale, timeZone, url }
  const { cohortId } = assignment
  const audience = cohortId ? { cohortId } : { assignmentId, reach: 'all' as const }
  const among = waiting.map((one) => one.membershipId)
  const undone = new Set(await undoneOf(db, audience, assignmentId, { isNotBegun: false, among }))
  const fresh = new Set(await undoneOf(db, audience, assignmentId, { isNotBegun: true, among }))
  const about = { title: assignment.title, dueAt: assignment.dueAt, isLate: stage === 'late' }
  const mails = waiting
    .filter((one) => undone.has(one.membershipId))
    .map(({ membershipId, day, name, email }) => {
      const to = { name, email, hasBegun: !fresh.has(membershipId) }
      return { membershipId, day, message: reminder(to, about, told) }
    })
  return { mails, claimed }
}
