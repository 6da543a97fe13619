import type { UploadState } from '@app/client/recorder/uploader'

/** What a person has to know about their recordings on this device; null: nothing that matters. */
export type Matter = 'signIn' | 'waiting' | 'trouble' | 'sending'

/** Sending alone matters only behind takes that are complete: what is being recorded is told of where it is recorded. */
export const matterOf = ({ phase, takes: all }: UploadState): Matter | null => {
  // What is refused for good waits for the person, not for the server.
  const takes = all.filter(({ isRefused }) => !isRefused)
  if (takes.length === 0) return null
  if (phase === 'signInNeeded') return 'signIn'
  if (phase === 'waiting') return 'waiting'
  if (takes.some(({ trouble }) => trouble !== null)) return 'trouble'
  return takes.some(({ closed }) => closed) ? 'sending' : null
}

/** What will still be sent, in bytes. */
export const bytesToSend = ({ takes }: UploadState): number =>
  takes.reduce((sum, take) => (take.isRefused ? sum : sum + take.byteCount - take.sentBytes), 0)

/** How long something has to last before it is worth a word, in ms: most lines come back, most sending is soon done. */
export const quietMs: Readonly<Record<Matter, number>> = {
  signIn: 0,
  waiting: 4000,
  trouble: 0,
  sending: 6000,
}
