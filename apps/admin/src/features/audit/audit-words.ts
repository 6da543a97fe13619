import type { Say } from '@app/ui/words'

/** What an entry of the trail says was done, to be read after the name of who did it. */
const sentences = (say: Say, about: string): Record<string, string> => ({
  'account.erased': say('erased an account'),
  'accommodations.set': say('set the adjustments of {about}', { about }),
  'apiKey.made': say('made an API key'),
  'apiKey.revoked': say('revoked an API key'),
  'assignment.created': say('gave the assignment {about}', { about }),
  'assignment.changed': say('changed the assignment {about}', { about }),
  'assignment.stepped': say('closed, reopened or put away the assignment {about}', { about }),
  'assignment.reminded': say('reminded people of the assignment {about}', { about }),
  'assignment.handedOver': say('handed over the assignment {about}', { about }),
  'cohort.archived': say('archived the cohort {about}', { about }),
  'cohort.broughtBack': say('brought the cohort {about} back', { about }),
  'cohort.changed': say('changed the cohort {about}', { about }),
  'cohort.coachAssigned': say('assigned a coach to {about}', { about }),
  'cohort.exported': say('took the members of {about} away as a file', { about }),
  'cohort.joinCodeRenewed': say('renewed the join code of {about}', { about }),
  'cohort.joiningSet': say('changed how people join {about}', { about }),
  'cohort.memberRemoved': say('took somebody out of {about}', { about }),
  'cohort.created': say('created the cohort {about}', { about }),
  'comment.given': say('wrote about a passage of {about}', { about }),
  'feedback.given': say('gave feedback to {about}', { about }),
  'help.opened': say('began to write to {about}', { about }),
  'help.written': say('wrote in the interview of {about}', { about }),
  'help.timeGiven': say('gave {about} more time', { about }),
  'help.retakeGiven': say('let {about} answer a question again', { about }),
  'help.resolved': say('marked the help for {about} as done', { about }),
  'institution.logoSet': say('changed the logo'),
  'institution.updated': say('changed the settings of the institution'),
  'invitation.askedFor': say('asked to join with {about}', { about }),
  'invitation.created': say('invited {about}', { about }),
  'invitation.revoked': say('withdrew the invitation for {about}', { about }),
  'joinRequest.admitted': say('let somebody into {about}', { about }),
  'joinRequest.declined': say('did not let somebody into {about}', { about }),
  'kit.shared': say('made a link to the kit {about}', { about }),
  'member.added': say('made {about} a member', { about }),
  'member.ended': say('ended the role of {about}', { about }),
  'member.roleChanged': say('gave {about} another role', { about }),
  'policy.accepted': say('accepted the privacy notice'),
  'recording.played': say('played an own recording'),
  'look.answered': say('looked at a score of {about}', { about }),
  'look.asked': say('asked a person to look at a score of {about}', { about }),
  'rating.handedIn': say('rated an interview of {about}', { about }),
  'rating.readFirst': say('chose to read the ratings of {about} without rating first', { about }),
  'review.finished': say('marked an interview of {about} as reviewed', { about }),
  'review.givenBack': say('gave an interview of {about} back to the queue', { about }),
  'review.settingsUpdated': say('changed how interviews are reviewed'),
  'review.taken': say('took an interview of {about} to review', { about }),
  'report.read': say('read a report of {about}', { about }),
  'roster.imported': say('imported a list of people'),
  'session.erased': say('erased an interview with its recordings'),
  'sound.sentToTranscriber': say('sent the sound of an answer to be recognised'),
  'transcript.written': say('wrote down or corrected what was said in an answer'),
  'kit.archived': say('put the kit {about} into the archive', { about }),
  'kit.changed': say('changed the kit {about}', { about }),
  'kit.created': say('made the kit {about}', { about }),
  'kit.restored': say('brought the kit {about} back from the archive', { about }),
  'library.exported': say('exported the library'),
  'library.imported': say('imported a library'),
  'question.archived': say('put the question “{about}” into the archive', { about }),
  'question.changed': say('changed the question “{about}”', { about }),
  'question.created': say('wrote the question “{about}”', { about }),
  'question.restored': say('brought the question “{about}” back from the archive', { about }),
  'words.sentToModel': say('sent the words of an interview to the model that rates them'),
})

export type AuditEntry = { action: string; subject: string | null; subjectName: string | null }

/** An entry in words; an action that has none yet shows by its plain name. */
export const actionInWords = (entry: AuditEntry, say: Say): string => {
  const about = entry.subjectName ?? say('somebody or something that is no longer there')
  return sentences(say, about)[entry.action] ?? entry.action
}

/** The session that an entry leads to, if it still has a report to read. */
export const sessionOfEntry = ({ subject, subjectName }: AuditEntry): string | undefined => {
  const [noun, id] = (subject ?? '').split(':')
  return noun === 'session' && subjectName !== null ? id : undefined
}
