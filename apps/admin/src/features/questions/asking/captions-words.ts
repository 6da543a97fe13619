import { readCaptions, type CaptionProblem } from '@app/domain/captions'
import type { Say } from '@app/ui/words'

const sentences = (say: Say, line: number): Record<CaptionProblem, string> => ({
  noHeader: say('The first line has to be WEBVTT.'),
  noCues: say('There is no caption in it yet.'),
  noTimes: say('Line {line} has to give the times of a caption, such as 00:01.000 --> 00:04.500.', {
    line,
  }),
  endsBeforeItBegins: say('The caption of line {line} ends before it begins.', { line }),
  outOfOrder: say('The caption of line {line} begins before the one above it.', { line }),
  noText: say('The caption of line {line} has no words.', { line }),
  tooLong: say('These are more letters than three minutes of speech have.'),
})

/** What is wrong with captions, in a sentence; undefined where nothing is. */
export const captionsProblem = (vtt: string, say: Say): string | undefined => {
  const read = readCaptions(vtt)
  return 'problem' in read ? sentences(say, read.line)[read.problem] : undefined
}
