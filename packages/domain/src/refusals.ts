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
  'signIn.secondFactorNeeded': 401,
  'signIn.secondFactorMissing': 403,
  'secondFactor.wrongCode': 422,
  'secondFactor.exists': 409,
  'secondFactor.none': 409,
  'institution.secondFactorFirst': 409,
  'password.tooWeak': 422,
  'permission.missing': 403,
  'membership.notFound': 404,
  'invitation.invalid': 410,
  'invitation.otherPerson': 403,
  'invitation.alreadyMember': 409,
  'institution.notFound': 404,
  'institution.accentContrast': 422,
  'institution.logoInvalid': 422,
  'apiKey.notFound': 404,
  'apiKey.tooMany': 409,
  'apiKey.invalid': 401,
  'apiKey.scopeMissing': 403,
  'cohort.notFound': 404,
  'cohort.exists': 409,
  'cohort.archived': 409,
  'cohort.datesReversed': 422,
  'membership.own': 409,
  'membership.lastOwner': 409,
  'membership.roleTaken': 409,
  'roster.notFound': 404,
  'roster.tooLong': 413,
  'roster.incomplete': 409,
  'join.invalid': 404,
  'join.otherAddress': 403,
  'join.noDomains': 409,
  'join.requestNotFound': 404,
  'kit.notFound': 404,
  'kit.empty': 409,
  'assignment.notFound': 404,
  'assignment.dueBeforeOpening': 422,
  'assignment.peopleUnknown': 422,
  'assignment.notForThem': 409,
  'assignment.notOpen': 409,
  'assignment.over': 409,
  'assignment.closed': 409,
  'assignment.noAttemptsLeft': 409,
  'assignment.begun': 409,
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
  // The library of questions and kits.
  'question.changed': 409,
  'question.archived': 409,
  'question.noMedia': 409,
  'question.mediaUnreadable': 415,
  'question.mediaUnsupported': 415,
  'question.mediaTooLarge': 413,
  'question.mediaTooLong': 422,
  'question.captionsInvalid': 422,
  'kit.changed': 409,
  'kit.archived': 409,
  'library.unreadable': 422,
  'library.tooLarge': 413,
  'library.unsafe': 422,
  'library.invalid': 422,
  'library.changed': 409,
  'rating.handedIn': 409,
  'rating.notOpen': 409,
  'look.asked': 409,
  'look.noScore': 409,
  'look.nothingAsked': 409,
  'review.taken': 409,
  'review.lookOpen': 409,
  'comment.noPassage': 422,
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
