import {
  contentLength,
  findCues,
  passageAround,
  sentenceAt,
  type AnswerText,
} from './answer-text.ts'
import {
  furtherAction,
  ownActionCues,
  reflectionCues,
  resultCues,
  sharedActionCues,
  situationCues,
  taskCues,
  thinSituationCues,
} from './english-cues.ts'
import type { WordRange } from './quotes.ts'
import { listInWords, upperFirst, type Finding } from './rules-findings.ts'

export const storyParts = ['situation', 'task', 'action', 'result'] as const
export type StoryPart = (typeof storyParts)[number]

/** Where each part of a story shows, as cues in the order of the words. */
export type Story = {
  situation: WordRange[]
  /** Only "there was this project" and the like: the situation is named, not told. */
  situationIsThin: boolean
  task: WordRange[]
  ownActions: WordRange[]
  sharedActions: WordRange[]
  result: WordRange[]
  reflection: WordRange[]
}

/** "I split ..., asked ..., and wrote ...": the verbs after the first, up to the end of the sentence. */
const furtherActions = (text: AnswerText, own: readonly WordRange[]): WordRange[] =>
  own.flatMap((action) => {
    const { lastWord } = sentenceAt(text, action.lastWord)
    const found: WordRange[] = []
    for (let index = action.lastWord + 1; index <= lastWord; index += 1) {
      const before = text.words[index - 1]?.text ?? ''
      const joins = before.endsWith(',') || ['and', 'then'].includes(text.bare[index - 1] ?? '')
      if (joins && furtherAction.test(text.bare[index] ?? '')) {
        found.push({ firstWord: index, lastWord: index })
      }
    }
    return found
  })

const unique = (ranges: readonly WordRange[]): WordRange[] =>
  [...new Map(ranges.map((range) => [range.firstWord, range])).values()].sort(
    (a, b) => a.firstWord - b.firstWord,
  )

export const readStory = (text: AnswerText): Story => {
  const told = findCues(text, situationCues)
  const own = findCues(text, ownActionCues)
  return {
    situation: told.length > 0 ? told : findCues(text, thinSituationCues),
    situationIsThin: told.length === 0,
    task: findCues(text, taskCues),
    ownActions: unique([...own, ...furtherActions(text, own)]),
    sharedActions: findCues(text, sharedActionCues),
    result: findCues(text, resultCues),
    reflection: findCues(text, reflectionCues),
  }
}

/** A part told in fewer words than this stays thin. */
const thinWords = 6

const isThin = (text: AnswerText, cues: readonly WordRange[]): boolean =>
  cues.every((cue) => contentLength(text, sentenceAt(text, cue.firstWord)) < thinWords)

const first = (cues: readonly WordRange[]): number => cues[0]?.firstWord ?? 0
const last = (cues: readonly WordRange[]): number => cues.at(-1)?.firstWord ?? 0

const inOrder = (story: Story, actions: readonly WordRange[]): boolean =>
  first(story.situation) <= first(story.task) &&
  first(story.task) < last(actions) &&
  first(actions) < last(story.result)

const levelOf = (has: Record<StoryPart, boolean>, complete: boolean): number => {
  if (storyParts.every((part) => has[part])) return complete ? 5 : 4
  if (has.situation && has.action) return 3
  return has.situation || has.action || has.result ? 2 : 1
}

/** Structure: which parts of situation, task, action and result show, whether in order, whether one stays thin. */
export const rateStructure = (text: AnswerText, story: Story): Finding => {
  const actions = unique([...story.ownActions, ...story.sharedActions])
  const cues: Record<StoryPart, WordRange[]> = {
    situation: story.situation,
    task: story.task,
    action: actions,
    result: story.result,
  }
  const has = {
    situation: cues.situation.length > 0,
    task: cues.task.length > 0,
    action: cues.action.length > 0,
    result: cues.result.length > 0,
  }
  const present = storyParts.filter((part) => has[part])
  const missing = storyParts.filter((part) => !has[part])
  const thin = present.filter(
    (part) => isThin(text, cues[part]) || (part === 'situation' && story.situationIsThin),
  )
  const ordered = missing.length === 0 && inOrder(story, actions)
  const sentences = [
    present.length === 0
      ? 'No situation, task, action or result is marked.'
      : `${upperFirst(listInWords(present))} ${present.length === 1 ? 'is' : 'are'} there${ordered ? ', in order' : ''}.`,
    missing.length > 0 && present.length > 0
      ? `${upperFirst(listInWords(missing.map((part) => `no ${part}`)))} was found.`
      : '',
    thin.length > 0 ? `The ${listInWords(thin)} ${thin.length === 1 ? 'stays' : 'stay'} thin.` : '',
    missing.length === 0 && !ordered ? 'They do not come in that order.' : '',
  ]
  // The action after the task tells more than "I led ..." in the situation; the last result more than the first.
  const telling: Record<StoryPart, WordRange | undefined> = {
    situation: cues.situation[0],
    task: cues.task[0],
    action: actions.find((cue) => cue.firstWord > first(cues.task)) ?? actions[0],
    result: cues.result.at(-1),
  }
  const marks = present.map((part) => telling[part])
  const opening = text.sentences[0]
  const passages = marks.flatMap((cue) => (cue === undefined ? [] : [passageAround(text, cue)]))
  return {
    level: levelOf(has, ordered && thin.length === 0),
    reason: sentences.filter((sentence) => sentence !== '').join(' '),
    passages:
      passages.length > 0 || opening === undefined
        ? unique(passages)
        : [passageAround(text, opening)],
  }
}
