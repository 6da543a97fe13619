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
  'signIn.secondFactorNeeded': 'One more step: the code from your authenticator app.',
  'signIn.secondFactorMissing':
    'Your institution asks its staff for a second step at signing in. Set it up on your account’s page.',
  'secondFactor.wrongCode':
    'This code is not right, or it was used already. Wait for the next one.',
  'secondFactor.exists': 'You have a second step already.',
  'secondFactor.none': 'There is no second step to change.',
  'institution.secondFactorFirst':
    'Set up the second step for your own account first; otherwise you would shut yourself out.',
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
  'apiKey.notFound': 'This key is not there, or was revoked already.',
  'apiKey.tooMany': 'There are fifty keys in use. Revoke one that nobody needs first.',
  'apiKey.invalid': 'This key is made up, revoked or over.',
  'apiKey.scopeMissing': 'This key may not read that.',
  'cohort.notFound': 'There is no such cohort.',
  'cohort.exists': 'There is a cohort of this name in this term already.',
  'cohort.archived': 'This cohort is archived. Bring it back first.',
  'cohort.datesReversed': 'The last day comes before the first.',
  'membership.own': 'You cannot do this to yourself. Ask another owner.',
  'membership.lastOwner': 'This is the last owner. Make somebody else an owner first.',
  'membership.roleTaken': 'This person has that role already.',
  'roster.notFound': 'This list is no longer there. Please read the file again.',
  'roster.tooLong': 'A list may have 20,000 rows at most. Please divide it.',
  'roster.incomplete': 'Not every row of this list has arrived. Please read the file again.',
  'join.invalid': 'This link or code is not right, or is closed. Please ask for it once more.',
  'join.otherAddress':
    'Your address is not one that may join here. Use the address that your university gave you.',
  'join.noDomains': 'First say in the settings which mail domains your institution’s people have.',
  'join.requestNotFound': 'Somebody has answered this request already.',
  'kit.notFound': 'There is no such set of questions. Perhaps the link is incomplete.',
  'kit.empty': 'This set has no questions yet.',
  'assignment.notFound': 'There is no such assignment.',
  'assignment.dueBeforeOpening': 'It must be due after it opens.',
  'assignment.peopleUnknown': 'Somebody among the people you chose is not a candidate you reach.',
  'assignment.notForThem': 'This person does not reach everybody that the assignment is for.',
  'assignment.notOpen': 'This assignment is not open yet.',
  'assignment.over': 'This assignment was due already, and is not taken late.',
  'assignment.closed': 'This assignment is closed.',
  'assignment.noAttemptsLeft': 'All attempts of this assignment are used.',
  'assignment.begun':
    'Somebody has begun this assignment: the kit, and whom it is for, stay as they are.',
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
  // The library of questions and kits.
  'question.changed':
    'Somebody else has changed this question meanwhile. Copy what you wrote, then load the page again.',
  'question.archived': 'This question is in the archive. Bring it back first.',
  'question.noMedia': 'This question has no recording of your own that captions could go with.',
  'question.mediaUnreadable':
    'This file could not be read as a video or sound. Please choose a WebM, MP4 or Ogg file.',
  'question.mediaUnsupported':
    'Not every browser can play this file. Please use WebM (VP8, VP9 or AV1 with Opus), MP4 (H.264 with AAC) or Ogg (Opus or Vorbis).',
  'question.mediaTooLarge': 'This file is larger than 64 MB. Please make it shorter or smaller.',
  'question.mediaTooLong': 'A question may last three minutes at most, and one second at least.',
  'question.captionsInvalid': 'These captions are not WebVTT that browsers understand.',
  'kit.changed':
    'Somebody else has changed this kit meanwhile. Load the page again to see it as it is now.',
  'kit.archived': 'This kit is in the archive. Bring it back first.',
  'library.unreadable': 'This file is not a library that was exported here.',
  'library.tooLarge': 'This library is larger than can be imported at once.',
  'library.unsafe':
    'This archive holds files that no library has, or is packed in a way that is not safe to open.',
  'library.invalid': 'Something in this library is not as it has to be. Nothing was imported.',
  'library.changed':
    'Your library or the file is no longer what the preview showed. Please look at a new preview.',
  'rating.handedIn': 'This rating was handed in and cannot be changed any more.',
  'rating.notOpen': 'Rate this interview first, or choose to read without rating.',
  'look.asked': 'You have asked for a look at this score already.',
  'look.noScore': 'There is no score here that a person could look at.',
  'look.nothingAsked': 'Nobody has asked for a look at this score. Give a level to change it.',
  'review.taken': 'Somebody else has taken this interview.',
  'comment.noPassage': 'These words no longer stand in the transcript. Please choose them again.',
  'review.lookOpen': 'A candidate waits for an answer here. Answer it first.',
  'help.full':
    'This conversation is too long to go on. Please use another way to reach each other.',
  'help.notOpen': 'This conversation is closed already.',
  'help.allGiven': 'No more can be given for this question.',
  'help.nothingToGive':
    'There is no question at hand to give this for. The interview has moved on.',
}
