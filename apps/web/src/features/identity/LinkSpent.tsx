import { Banner } from '@app/ui/Banner'
import type { ReactNode } from 'react'
import { useWords } from '../../words.ts'

/** A mailed link that cannot do anything any more, or that lost its end on the way; `children` is what to do next. */
export function LinkSpent({ isMissing, children }: { isMissing: boolean; children: ReactNode }) {
  const { say } = useWords()
  return (
    <div className="flex flex-col items-start gap-5">
      <Banner
        tone="caution"
        announce="assertive"
        className="w-full"
        title={isMissing ? say('This link is not whole') : say('This link does not work any more')}
      >
        {isMissing
          ? say(
              'Its secret part is missing: it was cut off, or the page was loaded again. Open the link in the e-mail once more.',
            )
          : say('It has been used, is too old, or a newer one was mailed to you since.')}
      </Banner>
      {children}
    </div>
  )
}
