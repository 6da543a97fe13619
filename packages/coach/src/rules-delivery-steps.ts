import type { NextStep } from '@app/domain/reports'
import type { JudgedAnswer } from './rules-answer.ts'
import { delivery } from './rules-delivery.ts'
import { quoted, withoutFillers } from './rules-text-steps.ts'
import { timeUsed } from './time-used.ts'

type DeliveryStepMaker = (judged: JudgedAnswer) => NextStep | null

const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`

const fewerFillers: DeliveryStepMaker = ({ answer, read }) => {
  const rate = answer.figures?.fillersPerMinute ?? 0
  if (rate <= delivery.fillersGood) return null
  const reworded = read === null ? null : withoutFillers(read)
  return {
    title: 'Let a short silence stand where a filler stood',
    why: `There were ${rate} fillers a minute; up to five harm nobody, twelve cost attention.`,
    example:
      reworded === null
        ? 'Finish the sentence, close your mouth, breathe, and begin the next one.'
        : `${quoted(reworded.before)} becomes ${quoted(reworded.after)}.`,
    competency: 'delivery',
  }
}

const bridgePause: DeliveryStepMaker = ({ answer }) => {
  const longest = (answer.figures?.pauses ?? []).toSorted(
    (a, b) => b.endMs - b.startMs - (a.endMs - a.startMs),
  )[0]
  if (longest === undefined || longest.endMs - longest.startMs < delivery.longPauseMs) return null
  const before = answer.words.filter(
    (word) => word.endMs !== null && word.endMs <= longest.startMs + 300,
  )
  const lead = before
    .slice(-6)
    .map((word) => word.text)
    .join(' ')
  return {
    title: 'Say what comes next before a long silence',
    why: `At ${clock(longest.startMs)} there is a silence of ${((longest.endMs - longest.startMs) / 1000).toFixed(1)} seconds. A sentence that announces the next part keeps the listener with you.`,
    example: `${lead === '' ? 'Say' : `After ${quoted(lead)}, say`}: “Let me come to [the next part].”`,
    competency: 'delivery',
  }
}

const useTime: DeliveryStepMaker = ({ answer, read }) => {
  const share = answer.figures?.shareOfTimeUsed ?? null
  if (share === null || share >= delivery.leastShare) return null
  const lacks = read !== null && read.story.result.length === 0 ? 'the result' : 'your own part'
  return {
    title: 'Use more of the time you have',
    why: timeUsed(share),
    example: `Add two sentences about ${lacks}: “I [what you did first]. After that, [what happened].”`,
    competency: 'delivery',
  }
}

const steadyPace: DeliveryStepMaker = ({ answer }) => {
  const pace = answer.figures?.wordsPerMinute ?? null
  if (pace === null || (pace >= delivery.steadyFrom && pace <= delivery.steadyTo)) return null
  const fast = pace > delivery.steadyTo
  const opening = answer.words
    .slice(0, 8)
    .map((word) => word.text)
    .join(' ')
  return {
    title: fast ? 'Leave a breath after each sentence' : 'Keep the sentences moving',
    why: `The pace was ${Math.round(pace)} words a minute; ${delivery.steadyFrom} to ${delivery.steadyTo} is easy to follow.`,
    example: `Practise with your own opening, ${quoted(opening)}: say it ${fast ? 'once slowly, with a breath at each comma' : 'in one go, without stopping between the words'}.`,
    competency: 'delivery',
  }
}

export const deliveryStepMakers: readonly DeliveryStepMaker[] = [
  useTime,
  fewerFillers,
  bridgePause,
  steadyPace,
]
