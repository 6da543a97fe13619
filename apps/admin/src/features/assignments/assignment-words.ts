import type { AssignmentStage, CountingRule } from '@app/domain/assignments'
import type { Status } from '@app/ui/StatusBadge'
import type { Say } from '@app/ui/words'

export const stageNames = (say: Say): Record<AssignmentStage, string> => ({
  upcoming: say('Opens later'),
  open: say('Open'),
  late: say('Past due, still open'),
  over: say('Past due'),
  closed: say('Closed'),
  archived: say('Put away'),
})

export const stageStatuses: Record<AssignmentStage, Status> = {
  upcoming: 'waiting',
  open: 'active',
  late: 'problem',
  over: 'off',
  closed: 'off',
  archived: 'off',
}

export const countingNames = (say: Say): Record<CountingRule, string> => ({
  first: say('The first'),
  best: say('The fullest'),
  latest: say('The latest'),
})

export const countingNotes = (say: Say): Record<CountingRule, string> => ({
  first: say('What was handed in first stands.'),
  best: say('The attempt with the most questions answered; of equals the latest. Never a score.'),
  latest: say('Each further attempt replaces the one before.'),
})

/** Whom it is for, in a few words. */
export const audienceWords = (
  one: { cohortName: string | null; peopleCount: number },
  say: Say,
): string =>
  one.cohortName ??
  say('{count, plural, one {# chosen person} other {# chosen people}}', { count: one.peopleCount })
