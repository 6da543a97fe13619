import type { Role } from '@app/domain/permissions'
import type { Say } from '@app/ui/words'

export const roleNames = (say: Say): Record<Role, string> => ({
  candidate: say('Candidate'),
  coach: say('Coach'),
  admin: say('Administrator'),
  owner: say('Owner'),
  recruiter: say('Recruiter'),
})
