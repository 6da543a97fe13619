import type { FastifyInstance } from 'fastify'
import { Slug } from '@app/domain/institutions'
import { Refused } from '@app/domain/refusals'
import type { Deps } from '../../http/trpc-route.ts'
import { hashOf } from '../../ids.ts'
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
        const logo = await logoOf(db, slug.data)
        // Asked for each time, and sent only when it has changed: a new logo is seen at once.
        const tag = `"${hashOf(logo).slice(0, 22)}"`
        void reply.header('cache-control', 'public, no-cache').header('etag', tag)
        if (request.headers['if-none-match'] === tag) return reply.status(304).send()
        return reply
          .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          )
          .type('image/svg+xml')
          .send(logo)
      },
    )
  }
