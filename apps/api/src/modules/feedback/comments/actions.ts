import type { TenantDb } from '@app/db'
import { placeOfQuote, type NewComment, type PassageComment } from '@app/domain/comments'
import { Refused } from '@app/domain/refusals'
import { textOf, type Transcript } from '@app/domain/transcripts'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { addEvent } from '../../sessions/events/actions.ts'
import { sessionForStaff } from '../../sessions/lists/actions.ts'
import { tellNews } from '../news/actions.ts'
import { wordsOfVersion } from '../transcripts/actions.ts'
import * as store from './store.ts'

/** Longer passages are no passages; the column holds no more either. */
const longestQuote = 2000

/** What was written about passages, each with where its words stand in the transcript in force. */
export const commentsOf = async (
  db: TenantDb,
  sessionId: string,
  transcripts: ReadonlyMap<string, { newest: Transcript }>,
): Promise<(PassageComment & { membershipId: string | null })[]> =>
  (await store.ofSession(db, sessionId)).map(({ id, firstWord, lastWord, ...comment }) => ({
    ...comment,
    commentId: id,
    place: placeOfQuote(transcripts.get(comment.answerId)?.newest.words ?? [], {
      quote: comment.quote,
      firstWord,
      lastWord,
    }),
  }))

/**
 * Staff write about a passage. The words that it quotes are read here, never taken from the caller.
 * @throws Refused session.notFound, comment.noPassage
 */
export const giveComment = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: NewComment,
): Promise<void> => {
  const { sessionId, answerId, transcriptVersion, firstWord, lastWord, text } = input
  await sessionForStaff(db, actor, sessionId)
  const words = await wordsOfVersion(db, { sessionId, answerId, version: transcriptVersion })
  const quote = textOf(words.slice(firstWord, lastWord + 1))
  if (lastWord < firstWord || lastWord >= words.length || quote.length > longestQuote)
    throw new Refused('comment.noPassage')
  await store.insert(db, {
    id: newId(),
    sessionId,
    answerId,
    transcriptVersion,
    firstWord,
    lastWord,
    quote,
    membershipId: actor.membershipId,
    authorName: actor.name,
    authorRole: actor.role,
    text,
    createdAt: ports.clock.now(),
  })
  await record(db, actor, 'comment.given', `session:${sessionId}`)
  await addEvent(db, ports, sessionId, 'comment.given')
  await tellNews(db, ports, actor, { sessionId, kind: 'feedbackGiven' })
}
