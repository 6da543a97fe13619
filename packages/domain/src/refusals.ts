/**
 * What the product may refuse, and how HTTP says it. A refusal is expected and explained to the person;
 * anything else that goes wrong is a bug. Each code has a sentence in `@app/client/refusal-sentences`.
 */
export const refusals = {
  'request.invalid': 400,
  'request.tooLarge': 413,
  'request.tooMany': 429,
  'request.foreignOrigin': 403,
  'request.cursorInvalid': 400,
  'signIn.required': 401,
  'signIn.wrong': 401,
  'signIn.locked': 429,
  'signIn.emailUnverified': 403,
  'signIn.tokenInvalid': 410,
  'password.tooWeak': 422,
  'permission.missing': 403,
  'membership.notFound': 404,
  'invitation.invalid': 410,
  'invitation.otherPerson': 403,
  'invitation.alreadyMember': 409,
  'institution.notFound': 404,
  'institution.accentContrast': 422,
  'institution.logoInvalid': 422,
  'cohort.notFound': 404,
  'cohort.exists': 409,
  'kit.notFound': 404,
  'kit.empty': 409,
  'question.notFound': 404,
  'question.noneMatch': 404,
  'policy.notAccepted': 409,
  'policy.outdated': 409,
  'session.notFound': 404,
  'session.transition': 409,
  'answer.notFound': 404,
  'answer.transition': 409,
  'answer.noRetakesLeft': 409,
  'answer.timeOver': 409,
  'recording.notFound': 404,
  'recording.notReady': 409,
  'recording.offsetMismatch': 409,
  'recording.typeUnsupported': 415,
  'recording.tooLarge': 413,
  'recording.complete': 409,
  'recording.mismatch': 422,
  'transcript.empty': 422,
  'report.notReady': 409,
  'selfRating.exists': 409,
  'help.full': 409,
  'help.notOpen': 409,
  'help.allGiven': 409,
  'help.nothingToGive': 409,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusals

/** An expected refusal. Thrown by actions, translated once per door. `details` holds plain facts, never personal data. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, string | number>>
  constructor(code: RefusalCode, details: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.details = details
  }
}

/** The HTTP status of a refusal. */
export const statusOf = (code: RefusalCode): number => refusals[code]

export const isRefusalCode = (value: unknown): value is RefusalCode =>
  typeof value === 'string' && Object.hasOwn(refusals, value)
