import type { HelpMessage } from '@app/domain/help'
import type { Say } from '@app/ui/words'

/** What a message says to the candidate: its words, or what was done. */
export const messageWords = (message: HelpMessage, say: Say): string => {
  const name = message.authorName
  switch (message.kind) {
    case 'words':
      return message.text
    case 'timeGiven':
      return say('{name} gave you {seconds} seconds more for question {position}.', {
        name,
        seconds: message.seconds ?? 0,
        position: message.position ?? 0,
      })
    case 'retakeGiven':
      return say(
        '{name} gave you one more take of question {position}. Whether you use it is up to you.',
        {
          name,
          position: message.position ?? 0,
        },
      )
    default:
      return message.isOwn
        ? say('You closed this conversation.')
        : say('{name} closed this conversation. You can ask again at any time.', { name })
  }
}
