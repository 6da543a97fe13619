import type { MissingPart } from '@app/domain/reports'
import { useWords } from '../words.ts'

/** What of a report is missing, and why, in the order of the answers. */
export function MissingParts({ missing }: { missing: readonly MissingPart[] }) {
  const { say } = useWords()
  return (
    <ul className="flex flex-col gap-2">
      {missing.map(({ step, position, reason }) => (
        <li key={`${step} ${position}`} className="flex flex-wrap gap-x-2">
          {position === null ? null : (
            <span className="font-medium">{say('Answer {position}', { position })}:</span>
          )}
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  )
}
