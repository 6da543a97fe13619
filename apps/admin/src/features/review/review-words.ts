import type { ReviewState } from '@app/domain/review'
import type { Status } from '@app/ui/StatusBadge'
import type { Say } from '@app/ui/words'

export const reviewStateNames = (say: Say): Record<ReviewState, string> => ({
  lookRequested: say('Human look requested'),
  toReview: say('To review'),
  inProgress: say('In progress'),
  reviewed: say('Reviewed'),
})

export const reviewStatuses: Record<ReviewState, Status> = {
  lookRequested: 'problem',
  toReview: 'waiting',
  inProgress: 'active',
  reviewed: 'done',
}
