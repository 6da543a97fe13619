import type { TakeProgress } from '@app/client/recorder/uploader'
import type { Run } from '@app/domain/runs'

export type Secured = {
  /** Answers that the server holds in full. */
  secured: number
  answers: number
  /** Bytes of this interview that are on this device alone. */
  bytesHere: number
  /** Answers that are neither here nor on the server: on another device. */
  elsewhere: number
  /** Answers that are here, and that the server will not take. */
  refused: number
  /** From 0 to 1. */
  share: number
}

const shareOf = ({ sentBytes, byteCount }: TakeProgress): number =>
  byteCount > 0 ? sentBytes / byteCount : 0

/** How much of an interview is safe on the server, and where the rest of it is. */
export const securedOf = (run: Run, takesHere: readonly TakeProgress[]): Secured => {
  const here = new Map(takesHere.map((take) => [take.recordingId, take]))
  const takes = run.questions.flatMap((question) =>
    question.takes.filter(({ state }) => state !== 'discarded'),
  )
  const open = takes.filter(({ state }) => state !== 'received')
  const found = open.flatMap((take) => here.get(take.recordingId) ?? [])
  const coming = found.filter(({ isRefused }) => !isRefused)
  const done = takes.length - open.length
  const partly = found.reduce((sum, take) => sum + shareOf(take), 0)
  return {
    secured: done,
    answers: takes.length,
    bytesHere: coming.reduce((sum, take) => sum + take.byteCount - take.sentBytes, 0),
    elsewhere: open.length - found.length,
    refused: found.length - coming.length,
    share: takes.length === 0 ? 1 : (done + partly) / takes.length,
  }
}
