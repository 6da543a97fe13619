import type { TenantDb } from '@app/db'
import type { Run } from '@app/domain/runs'
import type { SessionStep } from '@app/domain/sessions'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { attemptBegun, attemptHandedIn } from '../../assignments/attempts/actions.ts'
import { sessionEnded } from '../../feedback/pipeline/actions.ts'
import { eraseSession, ownSessionForUpdate, step } from '../actions.ts'
import { ownRun, settleAll } from '../runs/actions.ts'

/** A step of the whole session. Completing skips what was not answered, keeps an open take, and sets the report going. */
export const stepOwn = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; step: SessionStep },
): Promise<Run> => {
  const session = await ownSessionForUpdate(db, actor, input.sessionId)
  if (input.step === 'complete') await settleAll(db, ports, session)
  await step(db, ports, session, input.step)
  if (input.step === 'begin') await attemptBegun(db, ports, session)
  if (input.step === 'complete') await attemptHandedIn(db, ports, session)
  if (input.step === 'complete') await sessionEnded(db, ports, session)
  return ownRun(db, ports, actor, session.id)
}

/** The candidate deletes a session of theirs, whatever its state. */
export const eraseOwn = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const session = await ownSessionForUpdate(db, actor, sessionId)
  await eraseSession(db, ports, actor, session, 'candidate')
}
