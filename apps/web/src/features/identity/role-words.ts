import type { Role } from '@app/domain/permissions'
import type { Words } from '../../words.ts'

/** What a role is called. */
export const roleName = (role: Role, say: Words['say']): string =>
  ({
    candidate: say('Candidate'),
    coach: say('Coach'),
    admin: say('Administrator'),
    owner: say('Owner'),
    recruiter: say('Recruiter'),
  })[role]

/** What one does in a role, in a sentence. */
export const roleWords = (role: Role, say: Words['say']): string =>
  ({
    candidate: say('Practise interviews and read your own reports.'),
    coach: say('See how your cohorts are doing, and give feedback.'),
    admin: say('Look after members, cohorts and questions.'),
    owner: say('Look after the whole workspace.'),
    recruiter: say('Read what candidates have shared with you.'),
  })[role]
