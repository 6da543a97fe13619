/** Every address of the app, in one place, below /admin. */
export const paths = {
  home: '/',
  report: '/sessions/$sessionId',
  cohorts: '/cohorts',
  cohort: '/cohorts/$cohortId',
  assignments: '/assignments',
  assignment: '/assignments/$assignmentId',
  progress: '/assignments/progress',
  kits: '/kits',
  kit: '/kits/$kitId',
  people: '/people',
  person: '/people/$membershipId',
  roster: '/people/import',
  invitations: '/invitations',
  settings: '/settings',
  usage: '/usage',
  audit: '/audit',
  apiKeys: '/api-keys',
  questions: '/questions',
  newQuestion: '/questions/new',
  importLibrary: '/questions/import',
  question: '/questions/$questionId',
  kitPreview: '/kits/$kitId/preview',
  review: '/review',
  live: '/live',
} as const

/** The candidate app's pages for signing in, choosing a role and one's account. They serve everybody. */
export const webPaths = {
  signIn: '/sign-in',
  role: '/role',
  account: '/account',
} as const
