import type { MissingPart } from '@app/domain/reports'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

/** What of a report is missing, and why, in the order of the answers. */
export function MissingParts({
  missing,
  renderAct,
}: {
  missing: readonly MissingPart[]
  /** What can be done about a part. */
  renderAct?: (part: MissingPart) => ReactNode
}) {
  const { say } = useWords()
  return (
    <ul className="flex flex-col gap-2">
      {missing.map((part) => (
        <li key={`${part.step} ${part.position}`} className="flex flex-wrap gap-x-2">
          {part.position === null ? null : (
            <span className="font-medium">
              {say('Answer {position}', { position: part.position })}:
            </span>
          )}
          <span>{part.reason}</span>
          {renderAct?.(part)}
        </li>
      ))}
    </ul>
  )
}
