import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '@app/api/config'
import { openInstallation, type Installation } from '@app/api/installation'
import { wallTimeAt } from '@app/domain/time-zones'
import { policyVersion } from '@app/domain/policy'
import { root } from './programs.ts'

export const demoPassword = 'practice makes progress'
const password = demoPassword

/** Who can sign in to the demo world. The same password for all: it never leaves this machine. */
export const demoSignIns = [
  { role: 'Candidate', email: 'ada@northfield.example', name: 'Ada Osei', password, path: '/' },
  {
    role: 'Coach',
    email: 'coach@northfield.example',
    name: 'Kim Berger',
    password,
    path: '/admin/',
  },
  {
    role: 'Owner',
    email: 'owner@northfield.example',
    name: 'Noor Haddad',
    password,
    path: '/admin/',
  },
  {
    role: 'Other university',
    email: 'owner@lakeside.example',
    name: 'Lena Fischer',
    password,
    path: '/admin/',
  },
] as const

const others = [
  ['ben@northfield.example', 'Ben Carter'],
  ['chidi@northfield.example', 'Chidi Eze'],
  ['dana@northfield.example', 'Dana Novak'],
] as const

const secondCoach = { email: 'mira@northfield.example', name: 'Mira Lindqvist' }

const strongText =
  "In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books of four years and to pass the audit without losing our grant of twelve thousand euros. I split the ledger into terms, asked two members to check each entry against the bank statement, and I wrote a short script that flagged every difference above five euros. We found eleven errors, corrected them in six days, and documented each one. The auditor signed without a remark, the grant was renewed, and the society still uses the checklist that I wrote. I learned to ask for help early, and to measure before I correct."
const weakText =
  'Um, so, I think I am, you know, like a very good team player. Uh, in general we, um, we always worked hard, and, like, things went well. I mean, um, there was this one project, and it was, you know, really stressful, but, uh, it was basically fine in the end. Yeah, so, that is, um, that is it.'

const laptop =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const speech = (name: string) => readFile(join(root, 'tooling/e2e/media', `${name}.webm`))

type Candidate = Awaited<ReturnType<Installation['person']>>

/** One finished interview, taken through the product's own doors. */
const interview = async (
  world: Installation,
  candidate: Candidate,
  kinds: readonly ('strong' | 'weak')[],
  assignmentId?: string,
) => {
  const api = world.as(candidate, laptop)
  const kits = await api.kits.cards()
  const kit = kits.find((card) => card.questionCount === kinds.length) ?? kits[0]
  if (!kit) throw new Error('The starter library has no kit')
  const { sessionId } = await api.sessions.start(
    assignmentId ? { assignmentId } : { kitId: kit.kitId },
  )
  await api.sessions.step({ sessionId, step: 'begin' })
  for (let position = 1; position <= kit.questionCount; position += 1) {
    const kind = kinds[(position - 1) % kinds.length] ?? 'weak'
    await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
    const take = await api.sessions.startAnswer({
      sessionId,
      position,
      mime: 'audio/webm;codecs=opus',
      hasVideo: false,
    })
    await api.sessions.stopAnswer({ answerId: take.answerId })
    await world.record(candidate, take.recordingId, await speech(kind))
    const text = kind === 'strong' ? strongText : weakText
    await api.transcripts.write({ answerId: take.answerId, origin: 'typed', language: 'en', text })
    await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
  }
  await api.sessions.step({ sessionId, step: 'complete' })
  await world.runJobs()
  const levels = { structure: 3, relevance: 4, specificity: 3, clarity: 3, delivery: 3 }
  await api.reports.rateSelf({
    sessionId,
    rating: { levels, note: 'I wanted to say more about the result.' },
  })
  return sessionId
}

/** Fills an empty installation with a small world to look around in. Does nothing when it is there already. */
export const seedDemo = async (environment: Record<string, string>): Promise<void> => {
  const world = await openInstallation(readConfig({ ...environment, LOG_LEVEL: 'silent' }))
  try {
    const northfield = await world.found({
      slug: 'northfield',
      name: 'Northfield University',
      accentColor: '#1f5f5b',
    })
    const lakeside = await world.found({
      slug: 'lakeside',
      name: 'Lakeside College',
      accentColor: '#7a1e2c',
    })
    if (!northfield.isNew) return
    console.log('Making the demo world ...')
    await fill(world, northfield.institutionId, lakeside.institutionId)
  } finally {
    await world.close()
  }
}

const demoZone = 'Europe/London'
const dayMs = 86_400_000

const dayFromNow = (days: number): string =>
  wallTimeAt(new Date(Date.now() + days * dayMs).toISOString(), demoZone).slice(0, 10)

/** Two assignments of the coach: one that is due in a few days, one that was due yesterday and is taken late. */
const giveAssignments = async (world: Installation, trainer: Candidate, cohortId: string) => {
  const api = world.as(trainer, laptop)
  const kit = (await api.kits.list()).find((card) => card.questionCount === 3)
  if (!kit) throw new Error('The starter library has no kit of three questions')
  const give = (title: string, note: string, { opens, due }: { opens: number; due: number }) =>
    api.assignments.create({
      title,
      note,
      kitId: kit.kitId,
      for: { cohortId },
      opens: `${dayFromNow(opens)}T09:00`,
      due: `${dayFromNow(due)}T23:59`,
      attemptsAllowed: 2,
      counts: 'latest',
      isLateAllowed: true,
      remindDaysBefore: null,
    })
  const next = await give(
    'Before the careers fair',
    'Three questions that employers will ask you there. Take your time with the second.',
    { opens: -6, due: 4 },
  )
  const past = await give('First interview of the term', '', { opens: -20, due: -1 })
  return { next: next.assignmentId, past: past.assignmentId }
}

const fill = async (world: Installation, northfield: string, lakeside: string): Promise<void> => {
  const [ada, coach, owner, stranger] = demoSignIns
  await world.person(lakeside, { ...stranger, role: 'owner' })
  const boss = await world.person(northfield, { ...owner, role: 'owner' })
  const { cohorts, institutions, joins } = world.as(boss, laptop)
  const { cohortId } = await cohorts.create({
    name: 'Finance, second year',
    term: 'Autumn 2026',
    startsOn: '2026-09-07',
    endsOn: '2026-12-18',
  })
  const { slug: _slug, ...settings } = await institutions.settings()
  await institutions.update({
    ...settings,
    mailDomains: ['northfield.example'],
    timeZone: demoZone,
  })
  await joins.set({ cohortId, isOpen: true, needsApproval: true })
  const trainer = await world.person(northfield, { ...coach, role: 'coach', cohortId })
  const given = await giveAssignments(world, trainer, cohortId)
  await world.person(northfield, { ...secondCoach, password, role: 'coach', cohortId })
  const candidates = [await world.person(northfield, { ...ada, role: 'candidate', cohortId })]
  for (const [email, name] of others) {
    candidates.push(
      await world.person(northfield, { email, name, password, role: 'candidate', cohortId }),
    )
  }
  for (const [index, candidate] of candidates.entries()) {
    const acceptance = {
      policyVersion,
      name: candidate.name,
      jobRole: 'Financial analyst',
      referralSource: null,
    }
    await world.as(candidate, laptop).consent.accept({ ...acceptance, aiCoaching: index !== 3 })
    await interview(
      world,
      candidate,
      index === 0 ? ['weak', 'weak', 'strong'] : ['strong', 'weak', 'strong'],
      index === 1 || index === 2 ? given.next : undefined,
    )
  }
  const first = candidates[0]
  if (!first) return
  const last = await interview(world, first, ['strong', 'strong', 'strong'], given.past)
  const text =
    'The second answer shows clearly what you did yourself. Say the result first next time; it is worth it.'
  await world.as(trainer, laptop).feedback.give({ sessionId: last, text })
}
