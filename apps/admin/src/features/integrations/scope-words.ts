import type { ApiScope } from '@app/domain/integrations'
import type { Say } from '@app/ui/words'

/** What a scope is called, and what a program reads with it. */
export const scopeWords = (scope: ApiScope, say: Say): { name: string; description: string } =>
  ({
    'sessions.read': {
      name: say('Sessions'),
      description: say('When which kit was practised, how far, and whether the report is there.'),
    },
    'people.read': {
      name: say('People'),
      description: say('Names, addresses and roles of the members, and their cohorts.'),
    },
    'cohorts.read': {
      name: say('Cohorts'),
      description: say('Names and terms of the cohorts, and how many take part.'),
    },
  })[scope]

/** In the order in which they are chosen. */
export const scopesInOrder = ['sessions.read', 'people.read', 'cohorts.read'] as const
