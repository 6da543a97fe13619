import { may, type Permission } from '@app/domain/permissions'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kinds, openScene, type Kind, type Made, type Scene } from './testing/people.ts'

let scene: Scene
let heard: Made
let arriving: Made
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
  heard = await scene.made('completed')
  arriving = await scene.made('answering')
  await scene.world.inside(scene.institutionId, (db) =>
    db.updateTable('institutions').set({ logoSvg: '<svg/>' }).where('slug', '=', 'first').execute(),
  )
})
afterAll(() => scene.world.close())

type Route = {
  permission?: Permission
  /** Who reaches the thing itself: all, every member of the institution, or its candidate alone. */
  reach: 'everyone' | 'anyPerson' | 'institution' | 'own'
  /** Of those without the permission, staff are told that there is nothing, rather than that they may not. */
  hidden?: true
  ok: number
  url: () => string
  headers?: () => Record<string, string>
  body?: string
}

const tus = { 'tus-resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')
const uploads = '/api/recordings/uploads'
const oneUpload = () => `${uploads}/${arriving.recordingId}`
const media = () => `/api/recordings/${heard.recordingId}/media`
const question = (file: string) => () => `/api/questions/${scene.questionId}/${file}`
const member = { permission: 'institution.see', reach: 'institution', ok: 200 } as const
const librarian = { permission: 'library.exchange', reach: 'everyone' } as const
const ownUpload = { permission: 'recordings.recordOwn', reach: 'own' } as const
const ownMedia = { permission: 'recordings.playOwn', reach: 'own', hidden: true, ok: 200 } as const

/** One row a route. A route without a row fails the matrix. */
const routes: Record<string, Route> = {
  'GET /api/health': { reach: 'everyone', ok: 200, url: () => '/api/health' },
  'POST /api/health/upload': {
    reach: 'anyPerson',
    ok: 204,
    url: () => '/api/health/upload',
    headers: () => ({ 'content-type': 'application/octet-stream' }),
    body: 'to measure the line',
  },
  'GET /api/institutions/:slug/logo.svg': {
    reach: 'everyone',
    ok: 200,
    url: () => '/api/institutions/first/logo.svg',
  },
  'GET /api/questions/:questionId/media': { ...member, url: question('media') },
  'GET /api/questions/:questionId/captions.vtt': { ...member, url: question('captions.vtt') },
  // Whoever may bring something in is told that these words are no film.
  'POST /api/questions/:questionId/media': {
    permission: 'questions.manage',
    reach: 'institution',
    ok: 415,
    url: question('media'),
    headers: () => ({ 'content-type': 'video/webm' }),
    body: 'no film',
  },
  'GET /api/library/export.zip': { ...librarian, ok: 200, url: () => '/api/library/export.zip' },
  // As above: no archive.
  'POST /api/library/preview': {
    ...librarian,
    ok: 422,
    url: () => '/api/library/preview',
    headers: () => ({ 'content-type': 'application/zip' }),
    body: 'no archive',
  },
  'POST /api/library/import': {
    ...librarian,
    ok: 422,
    url: () => '/api/library/import?plan=none',
    headers: () => ({ 'content-type': 'application/zip' }),
    body: 'no archive',
  },
  'OPTIONS /api/recordings/uploads': { reach: 'everyone', ok: 204, url: () => uploads },
  'POST /api/recordings/uploads': {
    ...ownUpload,
    ok: 201,
    url: () => uploads,
    headers: () => ({
      ...tus,
      'upload-defer-length': '1',
      'upload-metadata': `recordingId ${base64(arriving.recordingId)}`,
    }),
  },
  'HEAD /api/recordings/uploads/:recordingId': {
    ...ownUpload,
    ok: 200,
    url: oneUpload,
    headers: () => tus,
  },
  'PATCH /api/recordings/uploads/:recordingId': {
    ...ownUpload,
    ok: 204,
    url: oneUpload,
    headers: () => ({
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
    }),
    body: 'a piece',
  },
  // By key alone, whoever is signed in; what keys open is in modules/integrations.
  'GET /api/v1/openapi.json': { reach: 'everyone', ok: 200, url: () => '/api/v1/openapi.json' },
  'GET /api/v1/cohorts': { reach: 'everyone', ok: 401, url: () => '/api/v1/cohorts' },
  'GET /api/v1/people': { reach: 'everyone', ok: 401, url: () => '/api/v1/people' },
  'GET /api/v1/sessions': { reach: 'everyone', ok: 401, url: () => '/api/v1/sessions' },
  'GET /api/recordings/:recordingId/media': { ...ownMedia, url: media },
  'HEAD /api/recordings/:recordingId/media': { ...ownMedia, url: media },
}

/** Every GET is answered to HEAD as well, by the same code; tRPC's own doors stand in matrix.test.ts. */
const covered = (method: string, path: string): boolean =>
  path === '/api/trpc/:path' ||
  `${method} ${path}` in routes ||
  (method === 'HEAD' && `GET ${path}` in routes)

/** The routes as the program prints them: a tree, indented by four characters a level. */
const printedRoutes = (): { method: string; path: string }[] => {
  const above: string[] = []
  return scene.world.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^([│ ]*)[├└]── (\S+) \((.+)\)$/.exec(line)
      if (!match) return []
      const [, indent = '', part = '', methods = ''] = match
      const level = indent.length / 4
      above[level] = part
      const path = above.slice(0, level + 1).join('')
      return methods.split(', ').map((method) => ({ method, path }))
    })
}

const statusFor = (kind: Kind, { permission, reach, hidden, ok }: Route): number => {
  const { person, actor } = scene.callers[kind]
  if (reach === 'everyone' && !permission) return ok
  if (permission ? !actor : !person) return 401
  if (permission && actor && !may(actor.role, permission)) return hidden ? 404 : 403
  if (reach === 'own' && kind !== 'candidate') return 404
  if (reach === 'institution' && kind.startsWith('foreign')) return 404
  return ok
}

test('[P49] every route has its row in the matrix, and every row its route', () => {
  const printed = printedRoutes()
  expect(printed.length).toBeGreaterThan(15)
  expect(printed.filter(({ method, path }) => !covered(method, path))).toEqual([])
  const known = new Set(printed.map(({ method, path }) => `${method} ${path}`))
  expect(Object.keys(routes).filter((route) => !known.has(route))).toEqual([])
})

describe.each(Object.entries(routes))('%s', (name, route) => {
  test.each(kinds)('[P12][P15][P20][P48][P49][P65] answers %s as they may know', async (kind) => {
    const cookie = await scene.cookieOf(kind)
    const method = name.split(' ')[0] as 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'OPTIONS'
    const answer = await scene.world.app.inject({
      method,
      url: route.url(),
      headers: {
        origin: scene.world.config.PUBLIC_URL,
        ...route.headers?.(),
        ...(cookie ? { cookie } : {}),
      },
      ...(route.body ? { body: route.body } : {}),
    })
    expect(answer.statusCode, answer.body).toBe(statusFor(kind, route))
  })
})
