import type { InvitationProblem } from '@app/domain/identity'
import { useWords } from '../../words.ts'
import { problemSentences } from './invitation-words.ts'

export type Refusal = { email: string; problem: InvitationProblem }

/** The addresses that were refused and still stand in the field, each once. */
export const leftIn = (problems: readonly Refusal[], addresses: readonly string[]): Refusal[] => {
  const there = new Set(addresses.map((address) => address.toLowerCase()))
  const left = problems.filter(({ email }) => there.has(email))
  return [...new Map(left.map((refusal) => [refusal.email, refusal])).values()]
}

/** Why each address that is left was not invited. */
export function Leftovers({ left }: { left: readonly Refusal[] }) {
  const { say } = useWords()
  const sentences = problemSentences(say)
  if (left.length === 0) return null
  return (
    <ul className="-mt-2 flex max-h-48 flex-col gap-1 overflow-y-auto rounded-lg bg-negative-soft px-4 py-3 text-sm">
      {left.map(({ email, problem }) => (
        <li key={email} className="text-ink">
          <span className="font-medium break-all">{email}</span> {sentences[problem]}
        </li>
      ))}
    </ul>
  )
}
