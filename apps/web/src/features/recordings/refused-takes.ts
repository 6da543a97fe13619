import type { TakeProgress } from '@app/client/recorder/uploader'
import type { Words } from '../../words.ts'

/** Why the server will not take a recording, in a sentence. */
export const refusedWords = ({ trouble }: TakeProgress, { say }: Pick<Words, 'say'>): string => {
  if (trouble === 'answer.timeOver')
    return say(
      'It is longer than the time for this answer allows, so the server does not take it into the report.',
    )
  if (trouble === 'recording.tooLarge') return say('It is larger than the server allows.')
  if (trouble === 'recording.typeUnsupported')
    return say('The server cannot read this kind of recording.')
  return say(
    'The server does not know it any more: the interview was deleted, or its days were over, or the answer was recorded anew on another device.',
  )
}

/** A name for a saved recording: when it was recorded, and the ending that its kind has. */
export const savedName = (startedAt: string, mime: string): string => {
  const ending = /^(?:video|audio)\/(mp4|ogg)/.exec(mime)?.[1] ?? 'webm'
  return `justinterview-${startedAt.slice(0, 16).replaceAll(/[:T]/g, '-')}.${ending}`
}
