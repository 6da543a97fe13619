import type { Run, RunQuestion } from '@app/domain/runs'
import type { Say } from '@app/ui/words'
import type { Phase } from './phase.ts'

export type PhaseWords = {
  /** What is happening now. */
  now: string
  /** What comes next, or what to do. */
  next: string
}

type About = {
  run: Run
  question: RunQuestion | null
  /** Recording starts by itself when the time to think is over. */
  startsByItself: boolean
}

const isLast = (run: Run, question: RunQuestion | null): boolean =>
  question?.position === run.questions.length

const afterAsking = (question: RunQuestion | null, say: Say): string => {
  const seconds = question?.thinkSeconds
  if (seconds === null || seconds === undefined)
    return say('Next: time to think, as long as you need.')
  if (seconds === 0) return say('Next: recording starts.')
  return say('Next: {seconds} seconds to think, then recording starts.', { seconds })
}

const whileThinking = ({ question, startsByItself }: About, say: Say): string => {
  if (startsByItself) return say('Recording starts by itself when the time is over.')
  return question?.thinkSeconds === null
    ? say('There is no limit. Recording starts when you press the button.')
    : say('The time to think is over. Recording starts when you press the button.')
}

/** What a person is told at each moment: what is happening, and what comes next. */
export const phaseWords = (phase: Phase, about: About, say: Say): PhaseWords => {
  const { run, question } = about
  const words: Record<Phase, PhaseWords> = {
    elsewhere: {
      now: say('This interview is open in another tab'),
      next: say('Go on there, or take it over here.'),
    },
    paused: {
      now: say('The interview is paused'),
      next: say('Go on whenever you like. Nothing runs out meanwhile.'),
    },
    check: {
      now: run.accommodations.noVideo
        ? say('Check your microphone')
        : say('Check camera and microphone'),
      next: say('Nothing is recorded yet.'),
    },
    opening: {
      now: say('Your question is on its way'),
      next: say('Then you hear and read it.'),
    },
    asking: {
      now: say('Listen to the question'),
      next: afterAsking(question, say),
    },
    ready: {
      now: say('Ready when you are'),
      next: say('Recording starts when you press the button.'),
    },
    thinking: { now: say('Time to think'), next: whileThinking(about, say) },
    starting: {
      now: say('Recording is about to start'),
      next: say('You may speak as soon as the red mark shows.'),
    },
    recording: {
      now: say('Recording your answer'),
      next: say('It stops by itself when the time is up.'),
    },
    stopping: { now: say('Storing your answer'), next: say('Only a moment.') },
    review: {
      now: say('Your answer is recorded'),
      next: isLast(run, question)
        ? say('This was the last question.')
        : say('Next: question {next} of {count}.', {
            next: (question?.position ?? 0) + 1,
            count: run.questions.length,
          }),
    },
    interrupted: {
      now: say('This answer was interrupted'),
      next: say('Nothing of it is lost. Choose what becomes of it.'),
    },
    finishing: {
      now: say('You have answered every question'),
      next: say('Next: your report.'),
    },
    abandoned: {
      now: say('The interview has ended'),
      next: say('There is no report.'),
    },
  }
  return words[phase]
}

/** The page's title: what happens now comes first, because tabs cut the end off. */
export const titleOf = (
  words: Pick<PhaseWords, 'now'>,
  { run, question }: Pick<About, 'run' | 'question'>,
  say: Say,
): string => {
  const place = question
    ? say('Question {position} of {count}', {
        position: question.position,
        count: run.questions.length,
      })
    : run.kitName
  return [words.now, place, 'JustInterview'].filter((part) => part.length > 0).join(' · ')
}

const marks = [60, 30, 10, 5]

/** When the time left is spoken: seldom, and never within the first second. */
export const spokenMarks = (
  secondsTotal: number,
  sentence: (seconds: number) => string,
): Record<number, string> =>
  Object.fromEntries(
    marks.filter((mark) => mark < secondsTotal).map((mark) => [mark, sentence(mark)]),
  )
