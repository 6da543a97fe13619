import type { RosterProblem } from '@app/domain/rosters'
import type { Say } from '@app/ui/words'
import type { Encoding } from './roster-text.ts'
import type { Separator } from './roster-table.ts'

/** Why a row is not imported, to be read beside it. */
export const problemSentences = (say: Say): Record<RosterProblem, string> => ({
  notAnAddress: say('This is not a complete e-mail address.'),
  nameTooLong: say('The name is longer than 120 letters.'),
  twice: say('The same address stands further up in this list.'),
  cohortUnknown: say('There is no cohort of this name in use, or more than one.'),
  otherDomain: say('The address is outside your institution’s mail domains.'),
  otherRole: say('This person is a member of staff or a recruiter here. Invite them by hand.'),
})

export const encodingNames = (say: Say): Record<Encoding, string> => ({
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': say('Windows, Western European'),
})

export const separatorNames = (say: Say): Record<Separator, string> => ({
  ',': say('commas'),
  ';': say('semicolons'),
  '\t': say('tabs'),
})
