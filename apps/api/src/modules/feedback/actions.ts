import type { TenantDb } from '@app/db'
import type { FeedbackNote } from '@app/domain/report-views'
import type { Actor } from '../../actor.ts'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import { addEvent } from '../sessions/events/actions.ts'
import { sessionForStaff } from '../sessions/lists/actions.ts'
import { tellNews } from './news/actions.ts'
import * as store from './store.ts'

export const notesOf = (
  db: TenantDb,
  sessionId: string,
): Promise<(FeedbackNote & { membershipId: string | null })[]> => store.notes(db, sessionId)

/** Staff write to a candidate about a session. */
export const giveFeedback = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; text: string },
): Promise<FeedbackNote> => {
  await sessionForStaff(db, actor, input.sessionId)
  const noteId = newId()
  const createdAt = ports.clock.now()
  await store.insertNote(db, {
    id: noteId,
    sessionId: input.sessionId,
    membershipId: actor.membershipId,
    authorName: actor.name,
    text: input.text,
    createdAt,
  })
  await record(db, actor, 'feedback.given', `session:${input.sessionId}`)
  await addEvent(db, ports, input.sessionId, 'feedback.given')
  await tellNews(db, ports, actor, { sessionId: input.sessionId, kind: 'feedbackGiven' })
  return { noteId, authorName: actor.name, text: input.text, createdAt: createdAt.toISOString() }
}
