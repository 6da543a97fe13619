import type { IForbiddenRuleType } from 'dependency-cruiser'

/**
 * The import law as dependency-cruiser reads it: who may import what. Paths are regular expressions from the root.
 * Rules named `direction-*` are about packages, `module-*` about the inside of the API.
 */

/**
 * Tests may reach further than what they test: they build the world that it runs in. So may what only tests use,
 * which lives in `testing.ts`, below `testing/`, or in a `.fixture.ts`.
 */
const tests = String.raw`\.test\.tsx?$|^(apps|packages)/[^/]+/src/testing(\.ts$|/)|\.fixture\.ts$`
const modules = '^apps/api/src/modules/'
/** Node's own modules: `fs/promises`, `node:test`. A file of ours has a dot in its name. */
const builtIn = '^[a-z_/:]+$'

const npm = (...names: string[]): string => `(^|/)node_modules/(${names.join('|')})(/|$)`
const inside = (...areas: string[]): string[] => areas.map((area) => `^${area}/`)

type Direction = { area: string; code?: string; may: string[]; says: string }

/** Everything that a package or a browser app may import besides itself. */
const directions: Direction[] = [
  {
    area: 'packages/domain',
    may: [npm('zod')],
    says: 'domain is words and rules: it imports zod alone',
  },
  {
    area: 'packages/db',
    may: [...inside('packages/domain'), npm('kysely', 'pg', '@types/pg'), builtIn],
    says: 'db imports domain, kysely and pg',
  },
  {
    area: 'packages/coach',
    may: [
      ...inside('packages/domain'),
      npm('zod', 'mediabunny', 'opus-decoder'),
      '^(node:)?crypto$',
    ],
    says: 'coach is computation: it imports domain, and what decodes sound; models and transcribers come in as ports',
  },
  {
    area: 'packages/billing',
    may: [...inside('packages/domain'), npm('stripe', 'zod')],
    says: 'billing imports domain and stripe; it knows no database and no server',
  },
  {
    area: 'packages/client',
    may: [
      ...inside('packages/domain'),
      npm('@trpc/client', '@trpc/server', '@trpc/tanstack-react-query', '@tanstack/react-query'),
      npm('socket.io-client', 'idb', '@noble/hashes'),
    ],
    says: 'client imports domain, and what a browser needs to talk to us',
  },
  {
    area: 'packages/ui',
    may: [
      ...inside('packages/domain'),
      npm('react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', 'uqr'),
      npm('@types/react', '@lingui/[^/]+'),
    ],
    says: 'ui imports react, the words of the screens (lingui) and the shapes of domain; it asks no server',
  },
  ...['apps/web', 'apps/admin'].map((area) => ({
    area,
    code: `^${area}/src/`,
    may: [
      ...inside('packages/client', 'packages/ui', 'packages/domain', 'apps/api'),
      npm('react', 'react-dom', 'react-aria-components', '@types/react'),
      npm('@tanstack/[^/]+', '@trpc/server', '@lingui/[^/]+'),
      // Rosters are read in the browser (decision 0028).
      npm('papaparse', '@types/papaparse'),
    ],
    says: 'the browser apps import client, ui, domain, and types of the API',
  })),
]

const directionRules: IForbiddenRuleType[] = directions.map(({ area, code, may, says }) => ({
  name: `direction-${area.replace('/', '-')}`,
  comment: says,
  from: { path: code ?? `^${area}/src/`, pathNot: tests },
  to: { pathNot: [`^${area}/`, ...may], couldNotResolve: false },
}))

const betweenPackages: IForbiddenRuleType[] = [
  {
    name: 'direction-api',
    comment: 'the API imports domain, db, coach and billing',
    from: { path: '^apps/api/src/', pathNot: tests },
    to: { path: '^(apps/(web|admin)|packages/(client|ui)|tooling)/' },
  },
  {
    name: 'direction-api-as-types',
    comment: 'the browser apps know the API by its types alone (import type)',
    from: { path: '^apps/(web|admin)/' },
    to: { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'direction-tests',
    comment: 'a package does not know the programs that use it, not even in its tests',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'direction-by-name',
    comment: 'another package is imported by its name (@app/...), not by a path into it',
    from: { path: '^(apps|packages|tooling)/([^/]+)/' },
    to: { path: '^(apps|packages|tooling)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
  },
  {
    name: 'testing-for-tests',
    comment: 'what only tests use is imported by tests alone',
    from: { path: '^(apps|packages)/', pathNot: tests },
    to: { path: tests },
  },
  {
    name: 'resolvable',
    comment: 'nothing is there to import',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'these files import each other in a circle',
    from: {},
    to: { circular: true },
  },
]

const vendors: IForbiddenRuleType[] = [
  {
    name: 'vendors-in-adapters',
    comment:
      'a vendor is known in its adapter alone (apps/api/src/adapters; stripe also in packages/billing)',
    from: { path: '^(apps|packages)/', pathNot: ['^apps/api/src/adapters/', '^packages/billing/'] },
    to: {
      path: npm(
        'openai',
        'stripe',
        '@aws-sdk/[^/]+',
        '@smithy/[^/]+',
        'nodemailer',
        '@types/nodemailer',
      )
        .concat('|')
        .concat(npm('googleapis', '@googleapis/[^/]+', 'google-auth-library', '@zoom/[^/]+')),
    },
  },
  {
    name: 'database-behind-db',
    comment: '@app/db is the only door to PostgreSQL',
    from: { path: '^(apps|packages)/', pathNot: ['^packages/db/', tests] },
    to: { path: npm('pg', '@types/pg') },
  },
  {
    name: 'sql-in-stores',
    comment: 'SQL is written in store.ts',
    from: { path: '^apps/api/src/', pathNot: [String.raw`/store\.ts$`, tests] },
    to: { path: npm('kysely') },
  },
  {
    name: 'adapters-from-main',
    comment:
      'main.ts and the operator tools of installation.ts choose the adapters; everything else sees ports',
    from: {
      path: '^apps/api/src/',
      pathNot: ['^apps/api/src/(main|installation)\\.ts$', '^apps/api/src/adapters/', tests],
    },
    to: { path: '^apps/api/src/adapters/' },
  },
  {
    name: 'installation-for-tools',
    comment:
      'installation.ts opens the product to the operator’s tools; the product itself does not use it',
    from: { path: '^(apps|packages)/', pathNot: ['^apps/api/src/found-main\\.ts$', tests] },
    to: { path: '^apps/api/src/installation\\.ts$' },
  },
  {
    name: 'main-is-the-end',
    comment: 'main.ts has side effects on import, and so nothing imports it',
    from: {},
    to: { path: '^apps/[^/]+/src/main\\.tsx?$' },
  },
]

/** What one of the six words must not import from the API's own sources. */
const word = (
  name: string,
  forbidden: string,
  says: string,
  typesToo = true,
): IForbiddenRuleType => ({
  name: `module-${name}`,
  comment: says,
  from: { path: `${modules}.+/${name}\\.ts$` },
  to: typesToo ? { path: forbidden } : { path: forbidden, dependencyTypesNot: ['type-only'] },
})

const otherWords = (...names: string[]): string => `${modules}.+/(${names.join('|')})\\.ts$`

const insideModules: IForbiddenRuleType[] = [
  {
    name: 'module-store-is-private',
    comment: 'a store belongs to its module; ask the module’s actions',
    from: { path: '^apps/api/src/', pathNot: modules },
    to: { path: `${modules}.+/store\\.ts$` },
  },
  {
    name: 'module-store-is-private',
    comment: 'a store belongs to its module; ask the module’s actions',
    from: { path: `${modules}([^/]+)/` },
    to: { path: `${modules}.+/store\\.ts$`, pathNot: `${modules}$1/` },
  },
  {
    name: 'module-through-actions',
    comment: 'another module is reached through its actions',
    from: { path: `${modules}([^/]+)/`, pathNot: tests },
    to: { path: modules, pathNot: [`${modules}$1/`, '/(actions|store)\\.ts$'] },
  },
  {
    name: 'module-other-actions',
    comment: 'actions alone ask other modules; a door makes one call into its own',
    from: { path: `${modules}([^/]+)/.*\\b(router|live|jobs|http|store)\\.ts$` },
    to: { path: `${modules}.+/actions\\.ts$`, pathNot: `${modules}$1/` },
  },
  word(
    'store',
    otherWords('router', 'actions', 'live', 'jobs', 'http'),
    'a store imports @app/db and domain',
  ),
  word(
    'store',
    '^apps/api/src/(?!modules/|ids\\.ts|cursors\\.ts)',
    'a store imports @app/db and domain',
    false,
  ),
  word('actions', otherWords('router', 'live', 'jobs', 'http'), 'actions do not know their doors'),
  word(
    'actions',
    '^apps/api/src/(trpc|app|router)\\.ts$',
    'actions do not know their doors',
    false,
  ),
  word('router', otherWords('live', 'jobs', 'http'), 'a router calls its own actions'),
  word('live', otherWords('router', 'store', 'jobs', 'http'), 'live.ts calls its own actions'),
  word('jobs', otherWords('router', 'store', 'live', 'http'), 'jobs.ts calls its own actions'),
  word('http', otherWords('router', 'store', 'live', 'jobs'), 'http.ts calls its own actions'),
  {
    name: 'module-no-way-up',
    comment: 'a module does not import what puts the modules together',
    from: { path: modules, pathNot: tests },
    to: { path: '^apps/api/src/(app|main|router)\\.ts$' },
  },
]

export const importLaw: IForbiddenRuleType[] = [
  ...directionRules,
  ...betweenPackages,
  ...vendors,
  ...insideModules,
].map((rule) => ({ ...rule, severity: 'error' }))
