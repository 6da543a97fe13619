import type { QuestionMedia } from '@app/domain/question-views'
import type { Say } from '@app/ui/words'

/** What plays for a question, in a few words. */
export const mediaInWords = (media: QuestionMedia, say: Say): string => {
  if (!media) return say('Words alone')
  if (media.origin === 'starter') return say('The voice of the starter library')
  return media.kind === 'video' ? say('A video of your own') : say('A sound of your own')
}
