import type { OwnSession } from '@app/domain/runs'
import type { Status } from '@app/ui/StatusBadge'
import type { Words } from '../../words.ts'
import { categoryName } from '../questions/category-words.ts'

type Named = Pick<OwnSession, 'kitName' | 'category'>
type Standing = Pick<OwnSession, 'state' | 'reportState'>

/** What an interview is called: its kit, or what was practised freely. */
export const sessionName = ({ kitName, category }: Named, say: Words['say']): string =>
  kitName === ''
    ? say('Free practice: {category}', { category: categoryName(category, say) })
    : kitName

/** Can it still be gone on with? */
export const isOpen = ({ state }: Pick<OwnSession, 'state'>): boolean =>
  state === 'created' || state === 'inProgress' || state === 'paused'

/** More than these are found in the list. */
const mostToGoOnWith = 4

/** What to offer first: what was begun before what was only chosen, each newest first. */
export const toGoOnWith = <Session extends Pick<OwnSession, 'state'>>(
  sessions: readonly Session[],
): Session[] => {
  const open = sessions.filter(isOpen)
  const begun = open.filter(({ state }) => state !== 'created')
  const chosen = open.filter(({ state }) => state === 'created')
  return [...begun, ...chosen].slice(0, mostToGoOnWith)
}

const reportWords = (
  state: OwnSession['reportState'],
  say: Words['say'],
): { status: Status; text: string } =>
  ({
    none: { status: 'waiting' as const, text: say('No report yet') },
    waitingForWords: { status: 'problem' as const, text: say('Waits for your words') },
    running: { status: 'active' as const, text: say('Report in the making') },
    ready: { status: 'done' as const, text: say('Report ready') },
    partial: { status: 'problem' as const, text: say('Report with a gap') },
  })[state]

/** Where an interview stands: how far it is, and once it is over, how far its report is. */
export const standing = (
  { state, reportState }: Standing,
  say: Words['say'],
): { status: Status; text: string } => {
  if (state === 'completed') return reportWords(reportState, say)
  return {
    created: { status: 'waiting' as const, text: say('Not begun') },
    inProgress: { status: 'active' as const, text: say('In progress') },
    paused: { status: 'waiting' as const, text: say('Paused') },
    abandoned: { status: 'off' as const, text: say('Given up') },
  }[state]
}

/** What takes longer than this is not looked for every few seconds any more. */
const makingMs = 30 * 60_000

/** Is a report being made right now, so that looking again soon is worth it? */
export const isInTheMaking = (
  { state, reportState, endedAt }: Standing & Pick<OwnSession, 'endedAt'>,
  now: Date,
): boolean =>
  state === 'completed' &&
  reportState === 'running' &&
  endedAt !== null &&
  now.getTime() - Date.parse(endedAt) < makingMs
