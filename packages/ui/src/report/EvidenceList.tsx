import type { Evidence } from '@app/domain/reports'
import { Disclosure } from '../Disclosure.tsx'
import { useWords } from '../words.ts'

/** What pressing a quotation does. Without it a quotation is text alone. */
export interface EvidenceAct {
  /** What the button promises: "Show and hear it", "Show in the transcript". */
  words: string | ((evidence: Evidence) => string)
  onOpen: (evidence: Evidence) => void
}

export interface EvidenceListProps {
  evidence: readonly Evidence[]
  act?: EvidenceAct | undefined
  /** So many stand open; the rest opens on demand. */
  shown?: number
}

/** Quotations, word for word as our own code found them in the transcripts. */
export function EvidenceList({ evidence, act, shown = 2 }: EvidenceListProps) {
  const { say } = useWords()
  const first = evidence.slice(0, shown)
  const rest = evidence.slice(shown)
  return (
    <div className="flex flex-col gap-3">
      <Quotations evidence={first} act={act} />
      {rest.length > 0 ? (
        <Disclosure
          summary={say('{count, plural, one {# more quotation} other {# more quotations}}', {
            count: rest.length,
          })}
        >
          <Quotations evidence={rest} act={act} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function Quotations({ evidence, act }: Pick<EvidenceListProps, 'evidence' | 'act'>) {
  const { say } = useWords()
  return (
    <ul className="flex flex-col gap-3">
      {evidence.map((quotation) => {
        const place = say('Answer {position}', { position: quotation.position })
        return (
          <li
            key={`${quotation.position} ${quotation.firstWord} ${quotation.lastWord}`}
            className="flex flex-col gap-1 border-s-2 border-mark-strong ps-3.5 print:break-inside-avoid"
          >
            <q className="font-serif text-base text-ink">{quotation.quote}</q>
            <span className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
              {place}
              {act ? (
                <button
                  type="button"
                  onClick={() => act.onOpen(quotation)}
                  className="min-h-6 cursor-pointer rounded-sm font-medium text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-accent-text print:hidden"
                >
                  {typeof act.words === 'string' ? act.words : act.words(quotation)}
                  <span className="sr-only">{`: ${quotation.quote}`}</span>
                </button>
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
