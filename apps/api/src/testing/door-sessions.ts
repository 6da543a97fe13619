import type { Permission } from '@app/domain/permissions'
import type { RefusalCode } from '@app/domain/refusals'
import type { Scene, Stage } from './people.ts'

/**
 * Whose thing is asked for. Whoever has the permission but does not reach it is told what they would be told if it did
 * not exist: `own` is the candidate's alone, `cohort` is for the candidate's coach and above, `institution` for members.
 */
export type Reach =
  | 'everyone'
  | 'anyPerson'
  | { own: RefusalCode }
  | { cohort: RefusalCode }
  | { institution: RefusalCode }

export type Row = {
  reach: Reach
  input?: (scene: Scene) => unknown
  /** What even those are told who may: for doors whose input cannot be right here (a made-up token). */
  told?: RefusalCode
  /** For the doors that check their permission themselves. */
  permission?: Permission
}

export const session: Reach = { own: 'session.notFound' }

export const sharedSession = (stage: Stage) => async (scene: Scene) => ({
  sessionId: (await scene.shared(stage)).sessionId,
})

/** A session of one row's own, made when it is first asked for: the steps of other rows do not touch it. */
export const ownSession = (stage: Stage) => {
  let made: ReturnType<Scene['made']> | undefined
  return (scene: Scene) => (made ??= scene.made(stage))
}
