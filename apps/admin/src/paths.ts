/** Every address of the app, in one place, below /admin. */
export const paths = {
  home: '/',
  report: '/sessions/$sessionId',
  cohorts: '/cohorts',
  kits: '/kits',
  kit: '/kits/$kitId',
  people: '/people',
  invitations: '/invitations',
  settings: '/settings',
  usage: '/usage',
  audit: '/audit',
  live: '/live',
} as const

/** The candidate app's pages for signing in, choosing a role and one's account. They serve everybody. */
export const webPaths = {
  signIn: '/sign-in',
  role: '/role',
  account: '/account',
} as const
