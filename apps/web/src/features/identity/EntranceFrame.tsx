import { CameraIcon, LockIcon, PositiveIcon } from '@app/ui/icons'
import { useTitle } from '@app/ui/title'
import type { ReactNode } from 'react'
import { useArrivalFocus } from '../../arrival-focus.ts'
import { useWords } from '../../words.ts'
import { Brand } from '../institutions/Brand.tsx'
import { useBranding } from '../institutions/branding.ts'

export interface EntranceFrameProps {
  title: string
  /** A sentence under the title. */
  description?: ReactNode
  /** The institution whose name, logo and colour the page carries. */
  slug?: string | undefined
  children: ReactNode
}

/** Around the pages that come before being signed in: one thing to do, and what this place is for beside it. */
export function EntranceFrame({ title, description, slug, children }: EntranceFrameProps) {
  const branding = useBranding(slug)
  useTitle(title)
  useArrivalFocus()
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]">
      <div className="flex min-w-0 flex-col px-5 py-6 sm:px-10">
        <header>
          <Brand branding={branding} />
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-6 py-10 outline-none"
        >
          <div className="flex flex-col gap-2">
            <h1 className="font-serif text-2xl tracking-[-0.01em] text-ink sm:text-3xl">{title}</h1>
            {description ? <p className="text-muted">{description}</p> : null}
          </div>
          {children}
        </main>
      </div>
      <Promise />
    </div>
  )
}

/** What somebody may expect here, in three lines. Where there is no room it is left out: nothing is needed from it. */
function Promise() {
  const { say } = useWords()
  const points = [
    { icon: <CameraIcon />, text: say('Real interview questions, whenever you have ten minutes.') },
    { icon: <PositiveIcon />, text: say('Coaching that shows its evidence in your own words.') },
    { icon: <LockIcon />, text: say('Your video stays yours: staff never see or hear it.') },
  ]
  return (
    <aside
      aria-label={say('About JustInterview')}
      className="hidden flex-col justify-center gap-10 border-s border-accent-line bg-accent-soft p-12 lg:flex xl:p-16"
    >
      <p className="font-serif text-4xl text-balance text-ink">
        {say('Say it out loud before it counts.')}
      </p>
      <ul className="flex flex-col gap-4 text-ink">
        {points.map(({ icon, text }) => (
          <li key={text} className="flex items-start gap-3">
            <span className="pt-0.5 text-accent-text">{icon}</span>
            {text}
          </li>
        ))}
      </ul>
    </aside>
  )
}
