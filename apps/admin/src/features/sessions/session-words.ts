import type { ReportState } from '@app/domain/reports'
import type { SessionState } from '@app/domain/sessions'
import type { Status } from '@app/ui/StatusBadge'
import type { Say } from '@app/ui/words'

export const sessionStateNames = (say: Say): Record<SessionState, string> => ({
  created: say('Not begun'),
  inProgress: say('In progress'),
  paused: say('Paused'),
  completed: say('Completed'),
  abandoned: say('Broken off'),
})

export const sessionStatuses: Record<SessionState, Status> = {
  created: 'waiting',
  inProgress: 'active',
  paused: 'waiting',
  completed: 'done',
  abandoned: 'off',
}

export const reportStateNames = (say: Say): Record<ReportState, string> => ({
  none: say('No report yet'),
  waitingForWords: say('Waiting for words'),
  running: say('Report being made'),
  ready: say('Report ready'),
  partial: say('Report, parts missing'),
})

/** The name of what was practised: the kit's, or that it was free practice (then the name is the job role, if any). */
export const sessionName = (session: { kitName: string }, say: Say): string =>
  session.kitName === '' ? say('Free practice') : session.kitName
