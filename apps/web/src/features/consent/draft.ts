import type { PolicyAcceptance } from '@app/domain/policy'
import type { Answers } from '../../api.ts'

/** What the page before the first interview is made of. */
export type PolicyPage = Answers['consent']['policy']

/** What somebody has filled in so far. `ai` is null until they choose: nothing is chosen for them. */
export type Draft = {
  name: string
  jobRole: string
  referralSource: PolicyAcceptance['referralSource']
  ai: 'with' | 'without' | null
}

export const draftFrom = ({ accepted, defaults }: PolicyPage): Draft => ({
  name: accepted?.name ?? defaults.name,
  jobRole: accepted?.jobRole ?? defaults.jobRole ?? '',
  referralSource: accepted?.referralSource ?? null,
  ai: accepted ? (accepted.aiCoaching ? 'with' : 'without') : null,
})

/** The shortest job role or category that says anything; the server asks for as much. */
const shortestRole = 2

export const isAboutDone = ({ name, jobRole }: Pick<Draft, 'name' | 'jobRole'>): boolean =>
  name.trim() !== '' && jobRole.trim().length >= shortestRole

/** What is sent. Where the institution has switched AI off, nobody is asked, and the answer is no. */
export const acceptanceOf = (draft: Draft, page: PolicyPage): PolicyAcceptance | null => {
  const { aiEnabled } = page.institution
  if (!isAboutDone(draft) || (aiEnabled && draft.ai === null)) return null
  return {
    policyVersion: page.version,
    name: draft.name.trim(),
    jobRole: draft.jobRole.trim(),
    referralSource: draft.referralSource,
    aiCoaching: aiEnabled && draft.ai === 'with',
  }
}
