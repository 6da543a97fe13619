import type { Scene, Stage } from './people.ts'
import type { Reach } from './reach.ts'

export const session: Reach = { own: 'session.notFound' }

export const sharedSession = (stage: Stage) => async (scene: Scene) => ({
  sessionId: (await scene.shared(stage)).sessionId,
})

/** A session of one row's own, made when it is first asked for: the steps of other rows do not touch it. */
export const ownSession = (stage: Stage) => {
  let made: ReturnType<Scene['made']> | undefined
  return (scene: Scene) => (made ??= scene.made(stage))
}
