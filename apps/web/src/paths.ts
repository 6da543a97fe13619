/** Every address of the app, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInLink: '/sign-in/link',
  secondStep: '/sign-in/second-step',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  invitation: '/invitation',
  join: '/join',
  joinLink: '/join/$code',
  role: '/role',
  account: '/account',
  before: '/before',
  kitLink: '/k/$code',
  session: '/interviews/$sessionId',
  report: '/interviews/$sessionId/report',
} as const
