import {
  acceptNotice,
  begin,
  laptop,
  spokenVaguely,
  spokenWell,
  takeInterview,
  type Candidate,
} from './past-interviews.ts'
import { shortKit, startWorld, type World } from './world.ts'

export const owner = 'owner@first.example'
export const coach = 'coach@first.example'
export const candidate = 'ada@first.example'
/** Was never here before. */
export const newcomer = 'ben@first.example'
export const ownerOfNothing = 'owner@empty.example'
export const ofTwoRoles = 'tom@first.example'
export const withoutRole = 'nora@empty.example'
export const invited = 'ida@first.example'

export type Scene = {
  world: World
  kitId: string
  linkUrl: string
  /** The candidate's interviews, by what their report page shows. */
  sessions: Record<
    'created' | 'making' | 'words' | 'rating' | 'report' | 'partial' | 'withoutAi' | 'wordsOnly',
    string
  >
  plainCandidate: string
}

/** Every state that the pages can show and that needs no browser to come about. */
export const setScene = async (): Promise<Scene> => {
  const world = await startWorld()
  const found = async (slug: string, name: string) => {
    const institution = { slug, name, accentColor: '#1f5f5b' }
    return (await world.installation.found(institution)).institutionId
  }
  const first = await found('first', 'First University')
  const plain = await found('plain', 'Plain College')
  const empty = await found('empty', 'Empty School')
  const person = (
    institutionId: string,
    email: string,
    name: string,
    role: Candidate['role'],
    cohortId?: string,
  ) =>
    world.person(institutionId, {
      email,
      name,
      role,
      ...(cohortId === undefined ? {} : { cohortId }),
    })

  const boss = await person(first, owner, 'Noor Haddad', 'owner')
  const { cohortId } = await world.installation
    .as(boss, laptop)
    .cohorts.create({ name: 'Finance, second year', term: 'Autumn 2026' })
  const trainer = await person(first, coach, 'Kim Berger', 'coach', cohortId)
  const ada = await person(first, candidate, 'Ada Osei', 'candidate', cohortId)
  await person(first, ofTwoRoles, 'Tom Weber', 'candidate', cohortId)
  await person(empty, ofTwoRoles, 'Tom Weber', 'coach')
  await person(first, newcomer, 'Ben Carter', 'candidate', cohortId)
  const { kitId } = await shortKit(world, first, {
    questions: 2,
    thinkSeconds: 120,
    answerSeconds: 180,
  })
  await person(empty, ownerOfNothing, 'Lena Fischer', 'owner')
  const nora = await person(empty, withoutRole, 'Nora Quinn', 'candidate')
  await world.sql('delete from memberships where id = $1', [nora.membershipId])

  await acceptNotice(world, ada)
  const take = (options: Omit<Parameters<typeof takeInterview>[2], 'kitId'>) =>
    takeInterview(world, ada, { kitId, ...options })
  const both = [spokenVaguely, spokenWell]
  const report = await take({ texts: both, isRated: true })
  const rating = await take({ texts: both })
  const words = await take({ texts: [null, null] })
  const partial = await take({ texts: [spokenWell, null] })
  await world.installation.as(ada, laptop).reports.redo({ sessionId: partial })
  await world.installation.runJobs()
  const levels = { structure: 3, relevance: 4, specificity: 3, clarity: 2, delivery: 3 }
  await world.installation
    .as(ada, laptop)
    .reports.rateSelf({ sessionId: partial, rating: { levels, note: '' } })
  await acceptNotice(world, ada, false)
  const withoutAi = await take({ texts: both })
  await world.installation
    .as(trainer, laptop)
    .feedback.give({ sessionId: withoutAi, text: 'Say the result first next time.' })

  const inPlain = await person(plain, 'owner@plain.example', 'Mai Lind', 'owner')
  const settings = await world.installation.as(inPlain, laptop).institutions.settings()
  const { slug: _slug, ...kept } = settings
  await world.installation.as(inPlain, laptop).institutions.update({ ...kept, wordsOnly: true })
  const plainCandidate = 'pia@plain.example'
  const pia = await person(plain, plainCandidate, 'Pia Roth', 'candidate')
  await acceptNotice(world, pia)
  const plainKit = await shortKit(world, plain, { questions: 2 })
  const wordsOnly = await takeInterview(world, pia, {
    kitId: plainKit.kitId,
    texts: both,
    isRated: true,
  })

  const staff = world.installation.as(boss, laptop)
  const { linkUrl } = await staff.kits.share({ kitId })
  await staff.invitations.create({ email: invited, role: 'candidate', cohortId })
  const withdrawn = await staff.invitations.create({
    email: 'otto@first.example',
    role: 'coach',
    cohortId,
  })
  await staff.invitations.revoke({ invitationId: withdrawn.invitationId })
  await world.installation.runJobs()
  const created = await begin(world, ada, kitId)
  await acceptNotice(world, ada)
  // Last, because whatever is worked off after it would make its report as well
  const making = await take({ texts: both, isMade: false })
  return {
    world,
    kitId,
    linkUrl,
    sessions: { created, making, words, rating, report, partial, withoutAi, wordsOnly },
    plainCandidate,
  }
}
