import {
  mostAttempts,
  mostDaysBefore,
  type AssignmentDraft,
  type CountingRule,
} from '@app/domain/assignments'
import { instantAt, isWallTime, wallTimeAt } from '@app/domain/time-zones'
import type { Answers } from '../../api.ts'

export type Person = Answers['assignments']['candidates'][number]
type Assignment = Answers['assignments']['one']

/** What stands in the form, as it is typed. */
export type AssignmentForm = {
  title: string
  note: string
  kitId: string | null
  audience: 'cohort' | 'people'
  cohortId: string | null
  people: readonly Person[]
  opens: string
  due: string
  attempts: string
  counts: CountingRule
  isLateAllowed: boolean
  isReminding: boolean
  remindDays: string
}

const dayMs = 86_400_000

/** A new one: open from now on, due in a week, at the end of the day by the institution's clocks. */
export const newForm = (now: Date, timeZone: string): AssignmentForm => ({
  title: '',
  note: '',
  kitId: null,
  audience: 'cohort',
  cohortId: null,
  people: [],
  opens: wallTimeAt(now.toISOString(), timeZone),
  due: `${wallTimeAt(new Date(now.getTime() + 7 * dayMs).toISOString(), timeZone).slice(0, 10)}T23:59`,
  attempts: '2',
  counts: 'latest',
  isLateAllowed: true,
  isReminding: true,
  remindDays: '2',
})

export const formOf = (assignment: Assignment): AssignmentForm => ({
  title: assignment.title,
  note: assignment.note,
  kitId: assignment.kitId,
  audience: assignment.cohortId === null ? 'people' : 'cohort',
  cohortId: assignment.cohortId,
  people: assignment.people,
  opens: wallTimeAt(assignment.opensAt, assignment.timeZone),
  due: wallTimeAt(assignment.dueAt, assignment.timeZone),
  attempts: String(assignment.attemptsAllowed),
  counts: assignment.counts,
  isLateAllowed: assignment.isLateAllowed,
  isReminding: assignment.remindDaysBefore !== null,
  remindDays: String(assignment.remindDaysBefore ?? 2),
})

export type FormFault =
  | 'kit'
  | 'title'
  | 'cohort'
  | 'people'
  | 'opens'
  | 'due'
  | 'order'
  | 'attempts'
  | 'remindDays'

const isWhole = (text: string, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most

/** What the server would not take, so that it is said beside the field. */
export const faultsOf = (form: AssignmentForm, timeZone: string): FormFault[] => {
  const [hasOpens, hasDue] = [isWallTime(form.opens), isWallTime(form.due)]
  const isOrdered =
    !hasOpens || !hasDue || instantAt(form.opens, timeZone) < instantAt(form.due, timeZone)
  const checks: [FormFault, boolean][] = [
    ['kit', form.kitId !== null],
    ['title', form.title.trim().length >= 2],
    ['cohort', form.audience !== 'cohort' || form.cohortId !== null],
    ['people', form.audience !== 'people' || form.people.length > 0],
    ['opens', hasOpens],
    ['due', hasDue],
    ['order', isOrdered],
    ['attempts', isWhole(form.attempts, mostAttempts)],
    ['remindDays', !form.isReminding || isWhole(form.remindDays, mostDaysBefore)],
  ]
  return checks.flatMap(([fault, isRight]) => (isRight ? [] : [fault]))
}

/** What is sent; null while something is missing. */
export const draftOf = (form: AssignmentForm): AssignmentDraft | null => {
  const { kitId, cohortId, people } = form
  const audience =
    form.audience === 'people'
      ? { membershipIds: people.map((person) => person.membershipId) }
      : cohortId === null
        ? null
        : { cohortId }
  if (kitId === null || audience === null) return null
  return {
    title: form.title.trim(),
    note: form.note.trim(),
    kitId,
    for: audience,
    opens: form.opens,
    due: form.due,
    attemptsAllowed: Number(form.attempts),
    counts: form.counts,
    isLateAllowed: form.isLateAllowed,
    remindDaysBefore: form.isReminding ? Number(form.remindDays) : null,
  }
}
