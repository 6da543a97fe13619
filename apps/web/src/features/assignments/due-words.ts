import type { OwnAssignment } from '@app/domain/assignments'
import { dayAt } from '@app/domain/time-zones'
import type { Words } from '../../words.ts'

type Timed = Pick<OwnAssignment, 'opensAt' | 'dueAt' | 'timeZone' | 'stage' | 'isLateAllowed'>

/** Midnights between two instants by the calendar of a zone; negative where the second is earlier. */
const nightsBetween = (from: string, to: string, timeZone: string): number =>
  Math.round(
    (Date.parse(`${dayAt(to, timeZone)}T00:00:00Z`) -
      Date.parse(`${dayAt(from, timeZone)}T00:00:00Z`)) /
      86_400_000,
  )

/** Due so soon that it is pointed out. */
export const isSoon = ({ dueAt, stage }: Timed, now: Date): boolean =>
  stage === 'open' && Date.parse(dueAt) - now.getTime() < 2 * 86_400_000

/** When it opens or is due, in words, by the institution's calendar and clocks. */
export const dueWords = (
  { opensAt, dueAt, timeZone, stage, isLateAllowed }: Timed,
  now: Date,
  { say, momentAt }: Pick<Words, 'say' | 'momentAt'>,
): string => {
  const moment = momentAt(stage === 'upcoming' ? opensAt : dueAt, timeZone)
  if (stage === 'upcoming') return say('Opens on {moment}', { moment })
  if (stage === 'closed' || stage === 'archived')
    return say('Closed. It was due on {moment}', { moment })
  if (stage === 'late')
    return say('It was due on {moment}. You can still hand it in, late', { moment })
  if (stage === 'over')
    return isLateAllowed
      ? say('It was due on {moment}', { moment })
      : say('It was due on {moment}, and is not taken late', { moment })
  const nights = nightsBetween(now.toISOString(), dueAt, timeZone)
  if (nights <= 0) return say('Due today, {moment}', { moment })
  if (nights === 1) return say('Due tomorrow, {moment}', { moment })
  return say('Due in {nights} days, {moment}', { nights, moment })
}
