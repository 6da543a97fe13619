import { heldAmong } from './held-takes.ts'
import type { Pieces, StoredTake } from './pieces.ts'

/**
 * Closes takes that a crash or a closed tab left open, at their last stored piece, so that they can be sent whole. A
 * take that another tab is recording just now stays open. Answers every take of this person on this device.
 */
export const recoverTakes = async (pieces: Pieces, personId: string): Promise<StoredTake[]> => {
  const takes = await pieces.takesOf(personId)
  const open = takes.filter((take) => !take.closed).map((take) => take.recordingId)
  const held = await heldAmong(open)
  const left = open.filter((recordingId) => !held.has(recordingId))
  for (const recordingId of left) {
    try {
      await pieces.close(recordingId)
    } catch (error) {
      // A device without room cannot write that down; the take is whole all the same, and sending it makes room.
      console.error('A take could not be closed on this device', error)
    }
  }
  return takes.map((take) => (left.includes(take.recordingId) ? { ...take, closed: true } : take))
}
