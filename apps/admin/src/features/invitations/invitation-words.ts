import type { InvitationProblem, InvitationState } from '@app/domain/identity'
import type { Status } from '@app/ui/StatusBadge'
import type { Say } from '@app/ui/words'

export const invitationStateNames = (say: Say): Record<InvitationState, string> => ({
  open: say('Open'),
  accepted: say('Accepted'),
  expired: say('Expired'),
  revoked: say('Withdrawn'),
})

export const invitationStatuses: Record<InvitationState, Status> = {
  open: 'waiting',
  accepted: 'done',
  expired: 'off',
  revoked: 'off',
}

/** Why an address was not invited. */
export const problemSentences = (say: Say): Record<InvitationProblem, string> => ({
  notAnAddress: say('is not a complete e-mail address'),
  twice: say('stands there more than once'),
  alreadyMember: say('has this role already'),
  alreadyInvited: say('has an open invitation; send it again from the list below'),
})
