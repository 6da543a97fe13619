import type { Model } from '@app/coach/model'
import type { Transcriber } from '@app/coach/transcriber'
import type { IdentityDb, TenantDb } from '@app/db'

/** What time it is. Tests set it. */
export type Clock = { now: () => Date }

export type MailMessage = { to: string; subject: string; text: string }
/** Sends a mail or throws; the job that called tries again. */
export type Mail = { send: (message: MailMessage) => Promise<void> }

/** Where sealed bytes lie. It never sees them in clear. */
export type Storage = {
  /** Whether an object can be written piece by piece, each behind the last. */
  grows: boolean
  /**
   * Writes the parts one behind the other; what is there is replaced. The bytes survive the end of this process, a power
   * cut only after `settle`. With `at`, in bytes and above 0, where the storage `grows`: into the object from there on.
   * @throws StorageMissing when there is no object to write into
   */
  write: (key: string, parts: readonly Uint8Array[], at?: number) => Promise<void>
  /** When this resolves the bytes, if there are any, survive a power cut. @throws StorageMissing where it notices */
  settle: (key: string) => Promise<void>
  /**
   * The whole object, or a part of it: what there is of `bytes` from `at` on.
   * @throws StorageMissing when there is nothing under the key
   */
  read: (key: string, part?: { at: number; bytes: number }) => Promise<Buffer>
  /** Destroys what lies under one key, if anything does. */
  remove: (key: string) => Promise<void>
  /** Destroys everything whose key starts with the prefix (which ends in `/`). */
  removeAll: (prefix: string) => Promise<void>
}
export class StorageMissing extends Error {}

/** The installation's key, which wraps every institution's (a key management service, or a key file). */
export type MasterKey = {
  wrap: (key: Buffer) => Promise<{ wrapped: Buffer; by: string }>
  /** @throws when `by` names a key that is not at hand or the bytes were changed */
  unwrap: (wrapped: Buffer, by: string) => Promise<Buffer>
}
/** There is no key, and a new one would not open what the lost one wrapped. Its message is for the operator. */
export class MasterKeyMissing extends Error {}

/**
 * Work for later. Payloads carry ids alone, never personal data and never a secret: the job that sends a link makes
 * the link's token itself.
 */
export type JobPayloads = {
  'identity.mailLink': { personId: string; purpose: 'verifyEmail' | 'resetPassword' | 'signIn' }
  'cohorts.mailDecision': { institutionId: string; requestId: string }
  'invitations.mail': { institutionId: string; invitationId: string }
  'feedback.mailNews': { institutionId: string; sessionId: string }
  'feedback.advance': { institutionId: string; sessionId: string }
  'recordings.index': { institutionId: string; recordingId: string }
  'recordings.erase': { institutionId: string }
  'assignments.mailReminders': { institutionId: string; assignmentId: string }
  'assignments.remindDue': Record<string, never>
  'retention.sweep': Record<string, never>
}
export type JobName = keyof JobPayloads
export type Jobs = {
  /** Sends inside the caller's transaction: rolled back with it. `once` keeps a single waiting job per key. */
  send: <Name extends JobName>(
    db: TenantDb | IdentityDb,
    name: Name,
    payload: JobPayloads[Name],
    options?: { once?: string; afterSeconds?: number },
  ) => Promise<void>
  /**
   * Sends many of one kind at once, inside the caller's transaction. They start one behind the other, so many a second,
   * and whatever is sent by itself meanwhile goes before them.
   */
  sendMany: <Name extends JobName>(
    db: TenantDb | IdentityDb,
    name: Name,
    payloads: readonly JobPayloads[Name][],
    options: { perSecond: number },
  ) => Promise<void>
}

export type Ports = {
  clock: Clock
  mail: Mail
  storage: Storage
  masterKey: MasterKey
  jobs: Jobs
  /** Null: none is configured; candidates type what they said. */
  transcriber: Transcriber | null
  /** Null: none is configured; the rules coach works. */
  model: Model | null
  /** How often the model rates each competency. */
  ratingsPerCompetency: number
}
