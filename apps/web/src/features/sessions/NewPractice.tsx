import { linkClass } from '@app/ui/styles'
import { Tabs } from '@app/ui/Tabs'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import type { PracticeDraft } from './FreePractice.tsx'
import { KitChooser } from './KitChooser.tsx'
import { PracticeChooser } from './PracticeChooser.tsx'
import type { Start } from './start.ts'

const nothingYet: PracticeDraft = {
  by: 'category',
  wanted: { category: null, jobRole: null },
  count: 3,
}

/** Something new: a set that somebody has put together, or questions picked as one goes. */
export function NewPractice({
  isFirstVisit,
  start,
  starting,
}: { isFirstVisit: boolean } & Pick<Start, 'start' | 'starting'>) {
  const { say } = useWords()
  const [draft, setDraft] = useState(nothingYet)
  return (
    <section aria-labelledby="new-practice" className="@container flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="new-practice" className="font-serif text-xl text-ink">
          {isFirstVisit ? say('Or choose for yourself') : say('Practise something new')}
        </h2>
        {isFirstVisit ? null : (
          <a href="#own-sessions" className={`${linkClass} text-sm lg:hidden`}>
            {say('To your interviews')}
          </a>
        )}
      </div>
      <Tabs
        label={say('Practise something new')}
        items={[
          {
            id: 'kits',
            label: say('Sets of questions'),
            content: <KitChooser start={start} starting={starting} />,
          },
          {
            id: 'free',
            label: say('Free practice'),
            content: (
              <PracticeChooser
                draft={draft}
                onChange={setDraft}
                start={start}
                starting={starting}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
