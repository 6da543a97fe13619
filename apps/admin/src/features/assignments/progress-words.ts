import type { ProgressCell, Standing } from '@app/domain/assignments'
import type { Status } from '@app/ui/StatusBadge'
import type { Say } from '@app/ui/words'

export const standingNames = (say: Say): Record<Exclude<Standing, 'forgotten'>, string> => ({
  notBegun: say('Not begun'),
  inProgress: say('In progress'),
  brokenOff: say('Broken off'),
  handedIn: say('Handed in'),
  reportReady: say('Report ready'),
  reviewed: say('Reviewed'),
})

const statuses: Record<Standing, Status> = {
  notBegun: 'off',
  inProgress: 'active',
  brokenOff: 'off',
  handedIn: 'waiting',
  reportReady: 'done',
  reviewed: 'done',
  forgotten: 'off',
}

/** A cell in words: where somebody stands, and whether it is late. */
export const cellWords = (
  { standing, isLate }: Pick<ProgressCell, 'standing' | 'isLate'>,
  say: Say,
): { status: Status; text: string } => {
  if (standing === 'forgotten') return { status: 'off', text: say('Deleted by now') }
  const name = standingNames(say)[standing]
  if (!isLate) return { status: statuses[standing], text: name }
  const isDone = ['handedIn', 'reportReady', 'reviewed'].includes(standing)
  return {
    status: isDone ? statuses[standing] : 'problem',
    text: isDone
      ? say('{standing}, late', { standing: name })
      : say('{standing}, past due', { standing: name }),
  }
}
