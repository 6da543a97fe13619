import { describe, expect, test } from 'vitest'
import { may, Permission, permissions, permissionsOf, roles, type Role } from './permissions.ts'

// Written out by hand on purpose: whoever widens the table sees it here again, role by role.
const staff = [
  'help.give',
  'monitoring.see',
  'assignments.give',
  'assignments.see',
  'members.seeJourney',
  'cohorts.admit',
  'cohorts.export',
  'cohorts.see',
  'feedback.give',
  'kits.see',
  'kits.share',
  'questions.see',
  'reports.see',
  'sessions.see',
  'ratings.give',
  'looks.answer',
  'review.see',
  'review.take',
]
const everybody = ['account.useOwn', 'institution.see']
const management = [
  'accommodations.set',
  'assignments.seeAll',
  'audit.see',
  'cohorts.manage',
  'institution.manage',
  'integrations.manage',
  'members.changeRole',
  'members.end',
  'members.invite',
  'members.see',
  'usage.see',
]
const librarians = ['kits.manage', 'library.exchange', 'questions.manage']
const held: Record<Role, string[]> = {
  candidate: [
    ...everybody,
    'accommodations.setOwn',
    'assignments.seeOwn',
    'kits.practise',
    'policy.acceptOwn',
    'questions.practise',
    'recordings.playOwn',
    'recordings.recordOwn',
    'reports.redoOwn',
    'reports.seeOwn',
    'sessions.seeOwn',
    'sessions.takeOwn',
    'transcripts.correctOwn',
    'looks.askOwn',
    'help.askOwn',
  ],
  coach: [...everybody, ...staff],
  admin: [...everybody, ...staff, ...management, ...librarians],
  owner: [
    ...everybody,
    ...staff,
    ...management,
    ...librarians,
    'members.inviteOwners',
    'members.manageOwners',
  ],
  recruiter: everybody,
}

test.each(roles)('%s may do what is written down here, and nothing else', (role) => {
  expect(new Set(permissionsOf(role))).toEqual(new Set(held[role]))
  for (const permission of Permission.options)
    expect(may(role, permission)).toBe(held[role].includes(permission))
})

test('[P12] nobody but the candidate has any capability on recordings', () => {
  const onRecordings = Permission.options.filter((permission) =>
    permission.startsWith('recordings.'),
  )
  expect(onRecordings).toHaveLength(2)
  for (const permission of onRecordings) expect(permissions[permission]).toEqual(['candidate'])
  expect(Permission.options.filter((name) => /media|video|audio|play/i.test(name))).toEqual([
    'recordings.playOwn',
  ])
})

test('what only concerns oneself is nobody else’s: every `Own` is the candidate’s or everybody’s', () => {
  for (const permission of Permission.options.filter((name) => name.endsWith('Own'))) {
    const holders = permissions[permission]
    expect([['candidate'], [...roles]]).toContainEqual(holders)
  }
})

describe('a recruiter', () => {
  test('[P19] cannot list or search anybody', () => {
    const listing = Permission.options.filter((name) => /\.(see|manage|invite)$/.test(name))
    expect(listing.filter((name) => may('recruiter', name))).toEqual(['institution.see'])
  })
})
