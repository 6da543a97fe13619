import type { HelpMessage, HelpThread } from '@app/domain/help'

/** The last thing that staff wrote or did in an open conversation, where nothing was answered since and it was not seen. */
export const unreadOf = (thread: HelpThread | undefined, seen: number): HelpMessage | null => {
  if (!thread?.openedAt) return null
  const last = thread.messages.at(-1)
  return last?.author === 'staff' && thread.messages.length > seen ? last : null
}
