import { asks, type AskAnswer, type AskInput, type AskName, type AskReply } from '@app/domain/live'
import { Refused } from '@app/domain/refusals'
import type { Socket } from 'socket.io'
import type { Actor } from '../actor.ts'

type Log = { error: (facts: object, message: string) => void }

/** One answer of ours to one kind of ask. The actor was looked up again for this very ask. */
export type Answer<Name extends AskName> = (
  actor: Actor,
  input: AskInput<Name>,
  socket: Socket,
) => Promise<AskAnswer<Name>>

/** Parses what comes in, answers, and parses what goes out. A refusal is told by its code; anything else is logged. */
export const serve = <Name extends AskName>(
  socket: Socket,
  name: Name,
  options: { log: Log; actor: () => Promise<Actor | null>; answer: Answer<Name> },
): void => {
  const handle = async (raw: unknown): Promise<AskReply<Name>> => {
    const input = asks[name].input.safeParse(raw)
    if (!input.success) return { ok: false, refusal: 'request.invalid' }
    try {
      const actor = await options.actor()
      if (!actor) return { ok: false, refusal: 'signIn.required' }
      const answer = await options.answer(actor, input.data as AskInput<Name>, socket)
      return { ok: true, answer: asks[name].answer.parse(answer) as AskAnswer<Name> }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.code }
      options.log.error({ err: error, ask: name }, 'unexpected failure')
      return { ok: false, refusal: 'internal' }
    }
  }
  // Socket.IO cannot know the event map of a generic name; both directions are parsed above.
  const events: {
    on: (event: string, listener: (raw: unknown, reply: unknown) => void) => unknown
  } = socket
  events.on(name, (raw, reply) => {
    const answer = async () => {
      const answered = await handle(raw)
      if (typeof reply === 'function') reply(answered)
      // Said first, then done: whoever hangs up before answering is not understood.
      if (!answered.ok && answered.refusal === 'signIn.required') socket.disconnect(true)
    }
    void answer()
  })
}
