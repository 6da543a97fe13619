import type { TenantDb } from '@app/db'
import { pageOfRest, restRoutes } from '@app/domain/rest'
import { z } from 'zod'
import { pageRequest, type PageRequest } from '../../../cursors.ts'
import { allCohorts } from '../../cohorts/actions.ts'
import { allMembers } from '../../members/actions.ts'
import { allSessions } from '../../sessions/lists/actions.ts'

/** What may stand behind the question mark of a list. */
export const RestQuery = z.strictObject({
  cursor: pageRequest.cursor,
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

type Answer = { items: unknown[]; nextCursor: string | null }

/** What each list answers, shaped by its schema: what stands in no schema goes to nobody. */
export const answers: Record<
  keyof typeof restRoutes,
  (db: TenantDb, request: PageRequest) => Promise<Answer>
> = {
  cohorts: async (db) => ({
    items: z.array(restRoutes.cohorts.item).parse(await allCohorts(db)),
    nextCursor: null,
  }),
  people: async (db, request) =>
    pageOfRest(restRoutes.people.item).parse(await allMembers(db, request)),
  sessions: async (db, request) =>
    pageOfRest(restRoutes.sessions.item).parse(await allSessions(db, request)),
}

const bearer = { type: 'http', scheme: 'bearer', description: 'A key of the institution.' }
const refusal = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          refusal: {
            type: 'object',
            properties: { code: { type: 'string' }, details: { type: 'object' } },
          },
        },
      },
    },
  },
})

const parameters = [
  {
    name: 'limit',
    in: 'query',
    description: 'How many at once, 1 to 100.',
    schema: { type: 'integer', minimum: 1, maximum: 100 },
  },
  {
    name: 'cursor',
    in: 'query',
    description: '`nextCursor` of the page before.',
    schema: { type: 'string' },
  },
]

/** The description of all this in OpenAPI 3.1, made from the very schemas that shape the answers. */
export const openApi = (publicUrl: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'JustInterview',
    version: '1',
    description:
      'Reading for the programs of an institution. There is no recording, no word that was said and no level in it.',
  },
  servers: [{ url: publicUrl }],
  security: [{ key: [] }],
  components: { securitySchemes: { key: bearer } },
  paths: Object.fromEntries(
    Object.entries(restRoutes).map(([name, { path, summary, scope, isPaged, item }]) => [
      path,
      {
        get: {
          operationId: name,
          summary,
          description: `Scope: ${scope}`,
          ...(isPaged ? { parameters } : {}),
          responses: {
            '200': {
              description: 'What there is',
              content: {
                'application/json': { schema: z.toJSONSchema(pageOfRest(item), { io: 'output' }) },
              },
            },
            '400': refusal('The question is not understood'),
            '401': refusal('No key, or one that is made up, revoked or over'),
            '403': refusal('The key does not have the scope'),
            '429': refusal('Too many questions; Retry-After says when to come back'),
          },
        },
      },
    ]),
  ),
})
