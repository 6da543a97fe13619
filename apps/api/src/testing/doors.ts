import { createHash } from 'node:crypto'
import { noAccommodations } from '@app/domain/accommodations'
import { policyVersion } from '@app/domain/policy'
import { newId } from '../ids.ts'
import { assignmentRows } from './doors-assignments.ts'
import { ownSession, session, sharedSession } from './door-sessions.ts'
import { monitoringRows } from './doors-monitoring.ts'
import { reviewRows } from './doors-review.ts'
import type { Reach, Row } from './reach.ts'
import { speech } from './people.ts'
import { cohortRows } from './doors-cohorts.ts'

const answer: Reach = { own: 'answer.notFound' }
const madeUp = 'a token that nobody ever made up before'
const someone = () => `${newId()}@example.org`

const toStep = ownSession('created')
const toStepQuestion = ownSession('asked')
const toAnswer = ownSession('asked')
const toStop = ownSession('answering')
const toRate = ownSession('completed')

const levels = { structure: 3, relevance: 3, specificity: 3, clarity: 3, delivery: 3 }

const settings = {
  name: 'University of first',
  accentColor: '#1f5f5b',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  retentionDays: 90,
  aiEnabled: true,
  wordsOnly: false,
  requiresSecondFactor: false,
  mailDomains: [],
}

/** One row a door. A door without a row fails the matrix. */
export const rows: Record<string, Row> = {
  ...assignmentRows,
  'audit.list': { reach: 'everyone', input: () => ({}) },
  'cohorts.list': { reach: 'everyone' },
  'cohorts.create': { reach: 'everyone', input: () => ({ name: newId(), term: '2026' }) },
  ...cohortRows,
  'consent.policy': { reach: 'everyone' },
  'consent.accept': {
    reach: 'everyone',
    input: () => ({
      policyVersion,
      name: 'Ada',
      jobRole: 'Analyst',
      referralSource: null,
      aiCoaching: true,
    }),
  },
  'feedback.give': {
    reach: { cohort: 'session.notFound' },
    input: async (scene) => ({ ...(await sharedSession('completed')(scene)), text: 'Well done' }),
  },
  'identity.me': { reach: 'everyone' },
  'identity.signIn': {
    reach: 'everyone',
    input: () => ({ email: someone(), password: 'wrong as can be' }),
    told: 'signIn.wrong',
  },
  'identity.signOut': { reach: 'everyone' },
  'identity.requestSignInLink': { reach: 'everyone', input: () => ({ email: someone() }) },
  'identity.signInByLink': {
    reach: 'everyone',
    input: () => ({ token: madeUp }),
    told: 'signIn.tokenInvalid',
  },
  'identity.requestPasswordReset': { reach: 'everyone', input: () => ({ email: someone() }) },
  'identity.resetPassword': {
    reach: 'everyone',
    input: () => ({ token: madeUp, password: 'a longer one than most' }),
    told: 'signIn.tokenInvalid',
  },
  'identity.requestEmailVerification': { reach: 'anyPerson' },
  'identity.verifyEmail': {
    reach: 'everyone',
    input: () => ({ token: madeUp }),
    told: 'signIn.tokenInvalid',
  },
  'identity.switchTo': {
    reach: { own: 'membership.notFound' },
    input: ({ callers }) => ({ membershipId: callers.candidate.actor?.membershipId }),
  },
  'identity.signIns': { reach: 'anyPerson' },
  'identity.revokeSignIn': { reach: 'anyPerson', input: () => ({ signInId: newId() }) },
  'identity.updateAccount': {
    reach: 'anyPerson',
    input: () => ({ name: 'Ada', marketingAccepted: false }),
  },
  'identity.changePassword': {
    reach: 'anyPerson',
    input: () => ({ current: 'wrong as can be', next: 'a longer one than most' }),
    told: 'signIn.wrong',
  },
  // In this order: whoever begins has something to confirm from then on.
  'secondFactor.state': { reach: 'anyPerson' },
  'secondFactor.confirm': {
    reach: 'anyPerson',
    input: () => ({ code: '123 456' }),
    told: 'secondFactor.none',
  },
  'secondFactor.renewCodes': {
    reach: 'anyPerson',
    input: () => ({ code: '123456' }),
    told: 'secondFactor.none',
  },
  'secondFactor.remove': {
    reach: 'anyPerson',
    input: () => ({ code: 'ABCDE-FGHIJ' }),
    told: 'secondFactor.none',
  },
  'secondFactor.prove': {
    reach: 'everyone',
    input: () => ({ code: '123456' }),
    told: 'signIn.required',
  },
  'secondFactor.begin': { reach: 'anyPerson', input: () => ({ password: '' }) },
  'institutions.branding': { reach: 'everyone', input: () => ({ slug: 'first' }) },
  'institutions.settings': { reach: 'everyone' },
  'institutions.update': { reach: 'everyone', input: () => settings },
  'institutions.setLogo': { reach: 'everyone', input: () => ({ svg: '<svg/>' }) },
  'integrations.apiKeys': { reach: 'everyone' },
  'integrations.makeApiKey': {
    reach: 'everyone',
    input: () => ({ name: 'Data warehouse', scopes: ['sessions.read'], days: 90 }),
  },
  'integrations.revokeApiKey': {
    reach: 'everyone',
    input: () => ({ apiKeyId: newId() }),
    told: 'apiKey.notFound',
  },
  'invitations.offer': {
    reach: 'everyone',
    input: () => ({ token: madeUp }),
    told: 'invitation.invalid',
  },
  'invitations.accept': {
    reach: 'everyone',
    input: () => ({ token: madeUp }),
    told: 'invitation.invalid',
  },
  'invitations.list': { reach: 'everyone', input: () => ({}) },
  'invitations.createMany': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ emails: [someone()], role: 'candidate', cohortId }),
  },
  'invitations.resend': {
    reach: { institution: 'invitation.invalid' },
    input: async ({ world, callers }) => {
      const invitation = { email: someone(), role: 'candidate', cohortId: null } as const
      const { invitationId } = await world.as(callers.owner).invitations.create(invitation)
      return { invitationId }
    },
  },
  'invitations.create': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ email: someone(), role: 'candidate', cohortId }),
  },
  'invitations.revoke': {
    reach: { institution: 'invitation.invalid' },
    input: async ({ world, callers }) => {
      const invitation = { email: someone(), role: 'candidate', cohortId: null } as const
      const { invitationId } = await world.as(callers.owner).invitations.create(invitation)
      return { invitationId }
    },
  },
  'kits.cards': { reach: 'everyone' },
  'kits.byLink': {
    reach: { institution: 'kit.notFound' },
    input: ({ kitCode }) => ({ code: kitCode }),
  },
  'kits.list': { reach: 'everyone' },
  'kits.questions': { reach: { institution: 'kit.notFound' }, input: ({ kitId }) => ({ kitId }) },
  'kits.share': { reach: { institution: 'kit.notFound' }, input: ({ kitId }) => ({ kitId }) },
  'members.list': { reach: 'everyone', input: () => ({}) },
  'members.journey': {
    reach: { cohort: 'membership.notFound' },
    input: ({ callers }) => ({ membershipId: callers.candidate.actor?.membershipId }),
  },
  'members.accommodations': { reach: 'everyone' },
  'members.setAccommodations': { reach: 'everyone', input: () => noAccommodations },
  'members.accommodationsFor': {
    reach: { institution: 'membership.notFound' },
    input: ({ callers }) => ({ membershipId: callers.candidate.actor?.membershipId }),
  },
  'members.setAccommodationsFor': {
    reach: { institution: 'membership.notFound' },
    input: ({ callers }) => ({
      membershipId: callers.candidate.actor?.membershipId,
      accommodations: noAccommodations,
    }),
  },
  'questions.choices': { reach: 'everyone' },
  'recordings.confirm': {
    reach: { own: 'recording.notFound' },
    permission: 'recordings.recordOwn',
    input: async (scene) => {
      const { recordingId } = await scene.shared('completed')
      const bytes = await speech()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { recordingId, sha256, byteCount: bytes.length }
    },
  },
  'reports.mine': { reach: session, input: sharedSession('completed') },
  'reports.progress': { reach: session, input: sharedSession('completed') },
  'reports.rateSelf': {
    reach: session,
    input: async (scene) => ({
      sessionId: (await toRate(scene)).sessionId,
      rating: { levels, note: '' },
    }),
  },
  'reports.redo': { reach: session, input: sharedSession('completed') },
  'reports.ofCandidate': {
    reach: { cohort: 'session.notFound' },
    input: sharedSession('completed'),
  },
  'sessions.start': { reach: { institution: 'kit.notFound' }, input: ({ kitId }) => ({ kitId }) },
  'sessions.run': { reach: session, input: sharedSession('asked') },
  'sessions.step': {
    reach: session,
    input: async (scene) => ({ sessionId: (await toStep(scene)).sessionId, step: 'begin' }),
  },
  'sessions.stepQuestion': {
    reach: session,
    input: async (scene) => {
      const { sessionId } = await toStepQuestion(scene)
      return { sessionId, position: 1, step: 'think' }
    },
  },
  'sessions.startAnswer': {
    reach: session,
    input: async (scene) => {
      const { sessionId } = await toAnswer(scene)
      return { sessionId, position: 1, mime: 'video/webm', hasVideo: true }
    },
  },
  'sessions.stopAnswer': {
    reach: answer,
    input: async (scene) => ({ answerId: (await toStop(scene)).answerId }),
  },
  'sessions.mine': { reach: 'everyone', input: () => ({}) },
  'sessions.erase': {
    reach: session,
    input: async (scene) => ({ sessionId: (await scene.made('created')).sessionId }),
  },
  'sessions.list': { reach: 'everyone', input: () => ({}) },
  'transcripts.write': {
    reach: answer,
    input: async (scene) => {
      const { answerId } = await scene.shared('completed')
      return { answerId, origin: 'typed', text: 'What I said.' }
    },
  },
  'transcripts.ofAnswer': {
    reach: answer,
    input: async (scene) => ({ answerId: (await scene.shared('completed')).answerId }),
  },
  'usage.summary': { reach: 'everyone' },
  ...reviewRows,
  ...monitoringRows,
}
