import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { Heartbeat, WallDiff, WallSnapshot } from './monitoring.ts'
import { ReportState, StepProgress } from './reports.ts'
import { SessionState } from './sessions.ts'

/**
 * Everything that may cross the live connection. Both ends parse every message with these schemas.
 * There is deliberately no event that can carry media.
 */
export const asks = {
  /** Follow one's own session: what it is now, then every change. */
  'session.watch': {
    input: z.strictObject({ sessionId: Id }),
    answer: z.strictObject({
      state: SessionState,
      reportState: ReportState,
      steps: z.array(StepProgress),
    }),
  },
  'session.unwatch': {
    input: z.strictObject({ sessionId: Id }),
    answer: z.strictObject({ left: z.boolean() }),
  },
  /** A candidate's page tells how it is. */
  'session.heartbeat': {
    input: Heartbeat,
    answer: z.strictObject({ at: Instant }),
  },
  /** The candidate's page goes away in an orderly manner: nobody waits for its next heartbeat. */
  'session.leave': {
    input: z.strictObject({ sessionId: Id }),
    answer: z.strictObject({ left: z.boolean() }),
  },
  /** Staff follow the sessions of their cohorts; whoever was there before names the last that they heard. */
  'monitoring.watch': {
    input: z.strictObject({
      heard: z.strictObject({ wall: Id, seq: z.number().int().min(0) }).nullable(),
    }),
    answer: z.strictObject({
      snapshot: WallSnapshot.nullable(),
      /** In place of a snapshot: what was missed. */
      missed: z.array(WallDiff),
    }),
  },
  'monitoring.unwatch': {
    input: z.strictObject({}),
    answer: z.strictObject({ left: z.boolean() }),
  },
} as const

export const tells = {
  /** Something about a session changed; `seq` numbers its events from 1 without gaps. */
  'session.changed': z.strictObject({
    sessionId: Id,
    seq: z.number().int().min(1),
    /** What happened, as `noun.verb`; a name, never free text. */
    kind: z
      .string()
      .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
      .max(40),
    state: SessionState,
    at: Instant,
  }),
  'report.progress': z.strictObject({
    sessionId: Id,
    reportState: ReportState,
    steps: z.array(StepProgress),
  }),
  /** In place of everything known of a wall: after a change of reach, or for whoever could not keep up. */
  'monitoring.snapshot': WallSnapshot,
  'monitoring.diff': WallDiff,
  /** Something was written or done in the session's conversation; what, is read over HTTP. */
  'help.changed': z.strictObject({ sessionId: Id }),
} as const

export type AskName = keyof typeof asks
export type AskInput<Name extends AskName> = z.infer<(typeof asks)[Name]['input']>
export type AskAnswer<Name extends AskName> = z.infer<(typeof asks)[Name]['answer']>
export type TellName = keyof typeof tells
export type TellBody<Name extends TellName> = z.infer<(typeof tells)[Name]>

export type AskReply<Name extends AskName> =
  | { ok: true; answer: AskAnswer<Name> }
  | { ok: false; refusal: string }

/** Socket.IO's event maps, derived. */
export type ClientToServer = {
  [Name in AskName]: (input: AskInput<Name>, reply: (answer: AskReply<Name>) => void) => void
}
export type ServerToClient = { [Name in TellName]: (body: TellBody<Name>) => void }
