import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'

type Site = { prefix: string; folder: string; page: string }

const siteIn = async (prefix: string, folder: string | undefined): Promise<Site | null> =>
  folder ? { prefix, folder, page: await readFile(join(folder, 'index.html'), 'utf8') } : null

/**
 * Serves the built apps: the candidate app at `/`, the admin app at `/admin/`. Files with a hash in their name are kept
 * by browsers for ever; the page itself is asked for each time. Any other address without a dot is the app's own.
 */
export const addSites = async (app: FastifyInstance, config: Config): Promise<void> => {
  const admin = await siteIn('/admin/', config.SITE_ADMIN_DIR)
  const web = await siteIn('/', config.SITE_WEB_DIR)
  let decorated = false
  for (const site of [admin, web]) {
    if (!site) continue
    await app.register(staticFiles, {
      root: resolve(site.folder, 'assets'),
      prefix: `${site.prefix}assets/`,
      prefixAvoidTrailingSlash: true,
      decorateReply: !decorated,
      immutable: true,
      maxAge: '365d',
      index: false,
      preCompressed: true,
    })
    decorated = true
  }
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const page = path.startsWith('/admin') ? admin?.page : web?.page
    const isPage =
      request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path)
    if (!page || !isPage) return reply.status(404).send({ message: 'Not found' })
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
