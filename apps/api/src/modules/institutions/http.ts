import type { FastifyInstance } from 'fastify'
import { Slug } from '@app/domain/institutions'
import { Refused } from '@app/domain/refusals'
import type { Deps } from '../../http/trpc-route.ts'
import { logoOf } from './actions.ts'

/** The logo, public like the name. As an image it runs no script, and its own policy forbids everything besides. */
export const institutionsHttp =
  ({ db }: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { slug: string } }>(
      '/api/institutions/:slug/logo.svg',
      async (request, reply) => {
        const slug = Slug.safeParse(request.params.slug)
        if (!slug.success) throw new Refused('institution.notFound')
        return reply
          .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          )
          .header('cache-control', 'public, max-age=3600')
          .type('image/svg+xml')
          .send(await logoOf(db, slug.data))
      },
    )
  }
