import type { Coaching } from '@app/domain/reports'
import { CheckIcon } from '../icons.tsx'
import { type EvidenceAct, EvidenceList } from './EvidenceList.tsx'

/** What was done well, with the passages that show it. */
export function Strengths({
  strengths,
  act,
}: {
  strengths: Coaching['strengths']
  act?: EvidenceAct | undefined
}) {
  return (
    <ul className="flex flex-col gap-6">
      {strengths.map(({ text, evidence }) => (
        <li key={text} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-3">
          <CheckIcon className="mt-0.5 size-5 text-accent-text" />
          <p className="text-ink">{text}</p>
          {evidence.length > 0 ? (
            <div className="col-start-2">
              <EvidenceList evidence={evidence} act={act} shown={1} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
