import type { RefusalCode } from '@app/domain/refusals'

/** What a person is told for each refusal, in English; the apps pass them through their catalogues. */
export const refusalSentences: Readonly<Record<RefusalCode, string>> = {
  'request.invalid': 'Something in the form is not right. Please check what you entered.',
  'request.tooLarge': 'This is too large to be sent.',
  'request.tooMany': 'That was too often. Please wait a moment.',
  'request.foreignOrigin': 'This request came from another site and was not carried out.',
  'request.cursorInvalid':
    'This page of the list is no longer there. Please start from the beginning.',
  'signIn.required': 'Please sign in to go on.',
  'signIn.wrong': 'E-mail or password is not right.',
  'signIn.locked': 'Too many attempts. Please wait a while, or use a sign-in link by e-mail later.',
  'signIn.emailUnverified':
    'Please confirm your e-mail address first. We have sent you a new link.',
  'signIn.tokenInvalid': 'This link has been used or is too old. Please ask for a new one.',
  'password.tooWeak': 'This password is easy to guess. Please choose a longer or less common one.',
  'permission.missing': 'Your role does not allow this.',
  'membership.notFound': 'This person is not a member here.',
  'invitation.invalid':
    'This invitation has been used, was withdrawn or is too old. Please ask for a new one.',
  'invitation.otherPerson': 'This invitation is for another e-mail address. Sign out to accept it.',
  'invitation.alreadyMember': 'You have this role already. Just sign in.',
  'institution.notFound': 'There is no such institution.',
  'institution.accentContrast':
    'Neither white nor black text can be read on this colour. Please choose another.',
  'institution.logoInvalid':
    'This is not a plain SVG drawing of up to 64 kB. Scripts, animations and addresses of other places are not taken.',
  'cohort.notFound': 'There is no such cohort.',
  'cohort.exists': 'There is a cohort of this name in this term already.',
  'kit.notFound': 'There is no such set of questions. Perhaps the link is incomplete.',
  'kit.empty': 'This set has no questions yet.',
  'question.notFound': 'There is no such question.',
  'question.noneMatch': 'There are no questions for this choice yet.',
  'policy.notAccepted': 'Please read and accept what is recorded before your first interview.',
  'policy.outdated': 'The notice has changed meanwhile. Please read the new one.',
  'session.notFound': 'There is no such interview.',
  'session.transition': 'The interview has moved on meanwhile.',
  'answer.notFound': 'There is no such answer.',
  'answer.transition': 'This question has moved on meanwhile.',
  'answer.noRetakesLeft': 'There is no further take for this question.',
  'answer.timeOver': 'The time for this answer is over.',
  'recording.notFound': 'There is no such recording.',
  'recording.notReady': 'This recording is still arriving.',
  'recording.offsetMismatch': 'The upload goes on at another place.',
  'recording.typeUnsupported': 'This kind of recording is not supported.',
  'recording.tooLarge': 'This recording is too large.',
  'recording.complete': 'This recording has arrived already.',
  'recording.mismatch':
    'The recording did not arrive as it was recorded. It is being sent once more.',
  'transcript.empty': 'Please write down what you said.',
  'report.notReady': 'The report is not ready yet.',
  'selfRating.exists': 'You have rated yourself already.',
  'help.full':
    'This conversation is too long to go on. Please use another way to reach each other.',
  'help.notOpen': 'This conversation is closed already.',
  'help.allGiven': 'No more can be given for this question.',
  'help.nothingToGive':
    'There is no question at hand to give this for. The interview has moved on.',
}
