import type { Pieces, StoredTake } from './pieces.ts'

/**
 * Closes takes that a crash or a closed tab left open, at their last stored piece, so that they can be sent. Call at
 * start, before anything records. Answers every take of this person that is still on this device.
 */
export const recoverTakes = async (pieces: Pieces, personId: string): Promise<StoredTake[]> => {
  const takes = await pieces.takesOf(personId)
  for (const take of takes) if (!take.closed) await pieces.close(take.recordingId)
  return takes.map((take) => ({ ...take, closed: true }))
}
