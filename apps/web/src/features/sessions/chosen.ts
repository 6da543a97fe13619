import type { Category } from '@app/domain/questions'

/** What somebody chose to practise, as the address keeps it while they read what is recorded. */
export type Chosen = {
  kit?: string | undefined
  assignment?: string | undefined
  category?: Category | undefined
  jobRole?: string | undefined
  count?: number | undefined
}

/** What `sessions.start` takes for it. */
export type StartChoice =
  | { kitId: string }
  | { linkCode: string }
  | { assignmentId: string }
  | { practice: { category?: Category; jobRole?: string; count: number } }

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** A whole choice, or nothing. What it names may be gone or never have been there: the server says so. */
export const chosenIn = (search: Record<string, unknown>): Chosen => {
  // Every name is returned: the router lets through as it stands what a check leaves out
  const none: Chosen = {
    kit: undefined,
    assignment: undefined,
    category: undefined,
    jobRole: undefined,
    count: undefined,
  }
  const kit = text(search['kit'])
  if (kit !== undefined) return { ...none, kit }
  const assignment = text(search['assignment'])
  if (assignment !== undefined) return { ...none, assignment }
  const { count } = search
  const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 10
  const category = text(search['category']) as Category | undefined
  const jobRole = text(search['jobRole'])
  if (!isCount) return none
  if (category !== undefined) return { ...none, category, count }
  return jobRole === undefined ? none : { ...none, jobRole, count }
}

/** The address that brings a choice back. */
export const homeWith = (choice: StartChoice): string => {
  if ('linkCode' in choice) return `/k/${encodeURIComponent(choice.linkCode)}`
  if ('kitId' in choice) return `/?${new URLSearchParams({ kit: choice.kitId })}`
  if ('assignmentId' in choice)
    return `/?${new URLSearchParams({ assignment: choice.assignmentId })}`
  const { category, jobRole, count } = choice.practice
  const what: Record<string, string> = category ? { category } : { jobRole: jobRole ?? '' }
  return `/?${new URLSearchParams({ ...what, count: String(count) })}`
}

/** The choice that an address brings back; null where it brings none. */
export const choiceOf = ({
  kit,
  assignment,
  category,
  jobRole,
  count,
}: Chosen): StartChoice | null => {
  if (kit !== undefined) return { kitId: kit }
  if (assignment !== undefined) return { assignmentId: assignment }
  if (count === undefined) return null
  if (category !== undefined) return { practice: { category, count } }
  return jobRole === undefined ? null : { practice: { jobRole, count } }
}
