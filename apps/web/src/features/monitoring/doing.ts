import type { Doing } from '@app/domain/monitoring'
import type { Phase } from '../sessions/run/phase.ts'

/** What staff are told of a phase; null: they are told nothing, because this page is not the one. */
export const doingOf: Readonly<Record<Phase, Doing | null>> = {
  elsewhere: null,
  paused: 'paused',
  check: 'checking',
  opening: 'opening',
  asking: 'asking',
  ready: 'ready',
  thinking: 'thinking',
  starting: 'answering',
  recording: 'answering',
  stopping: 'answering',
  review: 'reviewing',
  interrupted: 'interrupted',
  finishing: 'finishing',
  abandoned: null,
}
