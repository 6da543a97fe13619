import type { ReactNode } from 'react'
import type { PhaseWords } from './phase-words.ts'

/** What happens now and what comes next; beside it what counts down, if anything does. */
export function StatusLine({ words, ring }: { words: PhaseWords; ring?: ReactNode }) {
  return (
    <div className="flex items-center gap-4">
      {ring}
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="font-serif text-lg text-ink sm:text-xl">{words.now}</h2>
        <p className="text-sm text-muted">{words.next}</p>
      </div>
    </div>
  )
}

/** The mark over the picture while it is recorded. */
export function RecordingMark({ children }: { children: string }) {
  return (
    <span className="absolute start-3 top-3 flex items-center gap-2 rounded-full bg-surface/95 px-3 py-1 text-sm font-medium text-ink shadow-card">
      <span aria-hidden="true" className="size-2.5 animate-breathe rounded-full bg-record" />
      {children}
    </span>
  )
}
