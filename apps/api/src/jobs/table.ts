import type { Database } from '@app/db'
import type { Config } from '../config.ts'
import { mailRemindersJob, remindDueJob } from '../modules/assignments/reminders/jobs.ts'
import { mailNewsJob } from '../modules/feedback/news/jobs.ts'
import { mailDecisionJob } from '../modules/cohorts/joins/jobs.ts'
import { advanceJob } from '../modules/feedback/pipeline/jobs.ts'
import { mailLinkJob } from '../modules/identity/links/jobs.ts'
import { mailInvitationJob } from '../modules/invitations/jobs.ts'
import { eraseJob, indexJob } from '../modules/recordings/jobs.ts'
import { sweepJob } from '../modules/retention/jobs.ts'
import type { JobName, JobPayloads, Ports } from '../ports.ts'

export type Work = { db: Database; ports: Ports; config: Config }

/** What each job does: one call into a module. */
export const jobTable: {
  [Name in JobName]: (work: Work, payload: JobPayloads[Name]) => Promise<void>
} = {
  'identity.mailLink': ({ db, ports, config }, payload) => mailLinkJob(db, ports, config, payload),
  'cohorts.mailDecision': ({ db, ports, config }, payload) =>
    mailDecisionJob(db, ports, config, payload),
  'invitations.mail': ({ db, ports, config }, payload) =>
    mailInvitationJob(db, ports, config, payload),
  'feedback.mailNews': ({ db, ports, config }, payload) => mailNewsJob(db, ports, config, payload),
  'feedback.advance': ({ db, ports }, payload) => advanceJob(db, ports, payload),
  'recordings.index': ({ db, ports }, payload) => indexJob(db, ports, payload),
  'recordings.erase': ({ db, ports }, payload) => eraseJob(db, ports, payload),
  'assignments.mailReminders': ({ db, ports, config }, payload) =>
    mailRemindersJob(db, ports, config, payload),
  'assignments.remindDue': ({ db, ports }) => remindDueJob(db, ports),
  'retention.sweep': ({ db, ports }) => sweepJob(db, ports),
}

export const jobNames = Object.keys(jobTable) as JobName[]

/** Does one job. The queue's name decides the payload's shape, and only the Jobs port writes into it. */
export const runJob = (work: Work, name: JobName, payload: unknown): Promise<void> =>
  (jobTable[name] as (work: Work, payload: unknown) => Promise<void>)(work, payload)
