import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import type { ApiScope } from './integrations.ts'
import { Role } from './permissions.ts'
import { Category } from './questions.ts'
import { ReportState } from './reports.ts'
import { SessionState } from './sessions.ts'

// What the REST interface answers, in one place: the answers are made from these shapes, and so is the description in
// OpenAPI. There is no recording, no word that was said, no level and no figure of the coach in it (promises P12, P62).

export const RestCohort = z.object({
  cohortId: Id,
  name: z.string(),
  term: z.string(),
  candidateCount: z.int(),
  coachCount: z.int(),
})

export const RestPerson = z.object({
  membershipId: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  cohortNames: z.array(z.string()),
})

export const RestSession = z.object({
  sessionId: Id,
  membershipId: Id.describe('Whose session it is; who that is takes the scope people.read.'),
  kitName: z.string(),
  category: Category,
  state: SessionState,
  reportState: ReportState,
  questionCount: z.int(),
  answeredCount: z.int(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
})

export const pageOfRest = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .describe('Pass it as `cursor` for the next page; null on the last.'),
  })

/** Every route of the REST interface: its path, what it is for, the scope it takes, and what it answers. */
export const restRoutes = {
  cohorts: {
    path: '/api/v1/cohorts',
    summary: 'All cohorts of the institution, with how many take part',
    scope: 'cohorts.read',
    isPaged: false,
    item: RestCohort,
  },
  people: {
    path: '/api/v1/people',
    summary: 'The members of the institution, by name',
    scope: 'people.read',
    isPaged: true,
    item: RestPerson,
  },
  sessions: {
    path: '/api/v1/sessions',
    summary: 'The sessions of the institution, newest first',
    scope: 'sessions.read',
    isPaged: true,
    item: RestSession,
  },
} as const satisfies Record<
  string,
  { path: string; summary: string; scope: ApiScope; isPaged: boolean; item: z.ZodType }
>
