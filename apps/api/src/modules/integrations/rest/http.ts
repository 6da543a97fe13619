import { inInstitution } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { restRoutes } from '@app/domain/rest'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { meter } from '../../../http/meter.ts'
import type { Deps } from '../../../http/trpc-route.ts'
import { keyHolder, noteUse, type KeyHolder } from '../actions.ts'
import { answers, openApi, RestQuery } from './actions.ts'

/** What one key may ask in a minute. */
const mostByKey = 300

const keyIn = (request: FastifyRequest): string | null => {
  const match = /^Bearer (ji_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')
  return match?.[1] ?? null
}

/** REST for the institution's own programs. Reading only, by key: a sign-in's cookie opens nothing here. */
export const restHttp =
  ({ db, ports, config }: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    const byKey = meter({ most: mostByKey, seconds: 60 })

    const holderOf = async (request: FastifyRequest): Promise<KeyHolder> => {
      const key = keyIn(request)
      const holder = key ? await keyHolder(db, ports, key) : null
      if (!holder) throw new Refused('apiKey.invalid')
      const seconds = byKey.take(holder.apiKeyId)
      if (seconds > 0) throw new Refused('request.tooMany', { seconds })
      return holder
    }

    app.get('/api/v1/openapi.json', async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(openApi(config.PUBLIC_URL)),
    )

    for (const name of Object.keys(restRoutes) as (keyof typeof restRoutes)[]) {
      const { path, scope } = restRoutes[name]
      app.get(path, async (request, reply) => {
        const holder = await holderOf(request)
        if (!holder.scopes.includes(scope)) throw new Refused('apiKey.scopeMissing', { scope })
        const asked = RestQuery.safeParse(request.query)
        if (!asked.success) throw new Refused('request.invalid', { field: 'query' })
        const answer = await inInstitution(db, holder.institutionId, async (tenant) => {
          await noteUse(tenant, ports, holder.apiKeyId)
          return answers[name](tenant, asked.data)
        })
        return reply.header('cache-control', 'no-store').send(answer)
      })
    }
  }
