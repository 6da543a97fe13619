import { KeyHint } from '@app/ui/KeyHint'
import type { ReactNode } from 'react'
import { useWords } from '../../../words.ts'

/** The buttons of a moment, the first thing to do first. On a phone they stay within reach of the thumb. */
export function Actions({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return (
    <div className="sticky bottom-0 z-10 -mx-5 -mb-5 mt-auto flex flex-col items-stretch gap-2.5 rounded-b-xl border-t border-line bg-surface/95 px-5 py-4 backdrop-blur-sm sm:static sm:flex-row sm:flex-wrap sm:items-center sm:bg-transparent sm:backdrop-blur-none">
      {children}
      {/* The first button has the focus; who listens hears that anyway. */}
      <span aria-hidden="true" className="ms-auto hidden lg:pointer-fine:nth-2:block">
        <KeyHint>{say('Enter')}</KeyHint>
      </span>
    </div>
  )
}
