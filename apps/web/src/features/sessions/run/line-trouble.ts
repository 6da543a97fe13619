import type { UploadState } from '@app/client/recorder/uploader'
import type { Line } from './run-store.ts'
import type { StartProblem } from './take-control.ts'

export type LineTrouble =
  | 'recordingAway'
  | 'stepAway'
  | 'trouble'
  | 'signIn'
  | 'failed'
  | StartProblem

type Known = {
  line: Line
  /** A step waits to be sent. */
  waits: boolean
  hasFailed: boolean
  uploads: UploadState['phase']
  isRecording: boolean
  problem: StartProblem | null
}

/** What is to be said about the line just now, if anything: the one thing that matters most. */
export const lineTroubleOf = (known: Known): LineTrouble | null => {
  const { line, waits, hasFailed, uploads, isRecording, problem } = known
  if (line === 'signInNeeded' || uploads === 'signInNeeded') return 'signIn'
  // Nobody is disturbed in the middle of an answer but by this, and only quietly.
  if (isRecording) return uploads === 'waiting' ? 'recordingAway' : null
  if (waits && line === 'away') return 'stepAway'
  if (waits && line === 'trouble') return 'trouble'
  if (problem) return problem
  return hasFailed ? 'failed' : null
}
