import type { TenantDb } from '@app/db'
import { mostHelpMessages, type HelpMessage, type HelpThread } from '@app/domain/help'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { ownSession, ownSessionForUpdate, type SessionRecord } from '../../sessions/actions.ts'
import * as store from './store.ts'

/** What was written and done about one session, as this reader sees it. */
export const threadOf = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<HelpThread> => {
  const now = ports.clock.now()
  const open = await store.openRequest(db, sessionId)
  const messages = await store.messages(db, sessionId)
  const present = await store.present(db, sessionId, now)
  return {
    sessionId,
    openedAt: open?.openedAt ?? null,
    openedBy: open?.openedBy ?? null,
    messages: messages.map(({ membershipId, ...message }) => ({
      ...message,
      isOwn: membershipId === actor.membershipId,
    })),
    present: present
      .filter(({ membershipId }) => membershipId !== actor.membershipId)
      .map(({ name, until }) => ({ name, until })),
    now: now.toISOString(),
  }
}

type Said = Pick<HelpMessage, 'kind'> & {
  text?: string
  seconds?: number
  position?: number
}

/**
 * Adds words or a deed to the conversation of a session that is held for change; opens one where none is.
 * Without anything said, it is opened alone: somebody asks to be seen. @throws Refused('help.full')
 */
export const addToThread = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  session: SessionRecord,
  said: Said | null,
): Promise<void> => {
  const sentAt = ports.clock.now()
  const sessionId = session.id
  const author = actor.role === 'candidate' ? ('candidate' as const) : ('staff' as const)
  const open = await store.openRequest(db, sessionId)
  const requestId = open?.id ?? newId()
  if (!open)
    await store.insertRequest(db, {
      id: requestId,
      sessionId,
      openedBy: author,
      lastBy: author,
      openedAt: sentAt,
    })
  if (said) {
    if ((await store.countMessages(db, sessionId)) >= mostHelpMessages)
      throw new Refused('help.full')
    await store.insertMessage(db, {
      id: newId(),
      requestId,
      sessionId,
      author,
      membershipId: actor.membershipId,
      authorName: actor.name,
      kind: said.kind,
      text: said.text ?? '',
      seconds: said.seconds ?? null,
      position: said.position ?? null,
      sentAt,
    })
  }
  if (said?.kind === 'resolved') await store.changeRequest(db, requestId, { resolvedAt: sentAt })
  else if (open && open.lastBy !== author)
    await store.changeRequest(db, requestId, { lastBy: author })
  await store.tellChanged(db, { institutionId: session.institutionId, sessionId })
}

/** Marks an open conversation as dealt with. @throws Refused('help.notOpen') */
export const resolveThread = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  session: SessionRecord,
): Promise<void> => {
  if (!(await store.openRequest(db, session.id))) throw new Refused('help.notOpen')
  await addToThread(db, ports, actor, session, { kind: 'resolved' })
  await record(db, actor, 'help.resolved', `session:${session.id}`)
}

/** The candidate's own conversation. @throws Refused('session.notFound') for anybody else's */
export const ownThread = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<HelpThread> => {
  await ownSession(db, actor, sessionId)
  return threadOf(db, ports, actor, sessionId)
}

/**
 * A candidate asks for help, or writes on; words may come later.
 * @throws Refused session.notFound, session.transition once the interview is over, help.full
 */
export const askForHelp = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; text: string | null },
): Promise<HelpThread> => {
  const session = await ownSessionForUpdate(db, actor, input.sessionId)
  if (session.endedAt !== null) throw new Refused('session.transition', { state: session.state })
  const said = input.text === null ? null : { kind: 'words' as const, text: input.text }
  await addToThread(db, ports, actor, session, said)
  await record(db, actor, said ? 'help.written' : 'help.asked', `session:${session.id}`)
  return threadOf(db, ports, actor, session.id)
}

/** The candidate needs no help any more. */
export const resolveOwn = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<HelpThread> => {
  await resolveThread(db, ports, actor, await ownSessionForUpdate(db, actor, sessionId))
  return threadOf(db, ports, actor, sessionId)
}
