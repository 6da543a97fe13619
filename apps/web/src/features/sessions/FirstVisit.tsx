import type { KitCard } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { CheckIcon } from '@app/ui/icons'
import { linkClass } from '@app/ui/styles'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { KitFacts } from '../kits/KitFacts.tsx'
import type { Start } from './start.ts'

const shortest = (kits: readonly KitCard[]): KitCard | undefined =>
  kits.toSorted((one, other) => one.minutes - other.minutes)[0]

/** For somebody who has not had an interview here yet: three steps instead of an empty list. */
export function FirstVisit({ start, starting }: Pick<Start, 'start' | 'starting'>) {
  const { say } = useWords()
  const { data: policy } = useQuery(api.consent.policy.queryOptions())
  const { data: kits } = useQuery(api.kits.cards.queryOptions())
  const kit = kits ? shortest(kits) : undefined
  return (
    <section
      aria-labelledby="first-visit"
      className="flex flex-col gap-6 rounded-xl border border-accent-line bg-accent-soft p-5 sm:p-8"
    >
      <h2 id="first-visit" className="font-serif text-xl text-ink sm:text-2xl">
        {say('Your first interview, in three steps')}
      </h2>
      <ol className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        <Step number={1} title={say('Read what is recorded')} isDone={Boolean(policy?.accepted)}>
          <p>
            {say(
              'Who sees what, for how long, and whether AI may help you. Two minutes, and you decide.',
            )}
          </p>
          <Link to={paths.before} search={{ to: paths.home }} className={linkClass}>
            {policy?.accepted ? say('Read it again') : say('Read and decide')}
          </Link>
        </Step>
        <Step number={2} title={say('Answer a few questions')}>
          <p>
            {say(
              'You hear a question, think, and answer out loud. You can pause, and take an answer again.',
            )}
          </p>
        </Step>
        <Step number={3} title={say('Read your report')}>
          <p>
            {say(
              'What was strong, what to do next, each with the words of yours that it rests on.',
            )}
          </p>
        </Step>
      </ol>
      {kit ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button
            variant="primary"
            size="large"
            isPending={starting !== null}
            onPress={() => start({ kitId: kit.kitId })}
          >
            {say('Start with the shortest set')}
          </Button>
          <div className="text-sm">
            <p className="font-medium text-ink">{kit.name}</p>
            <KitFacts kit={kit} />
          </div>
        </div>
      ) : null}
    </section>
  )
}

function Step({
  number,
  title,
  isDone = false,
  children,
}: {
  number: number
  title: string
  isDone?: boolean
  children: ReactNode
}) {
  const { say } = useWords()
  return (
    <li className="flex items-start gap-4">
      <span
        aria-hidden="true"
        className="flex size-9 shrink-0 items-center justify-center rounded-full border border-accent-text font-serif text-lg text-accent-text"
      >
        {isDone ? <CheckIcon /> : number}
      </span>
      <div className="flex flex-col gap-1.5 text-sm text-muted">
        <h3 className="font-serif text-lg text-ink">
          {title}
          {isDone ? <VisuallyHidden>{say('(done)')}</VisuallyHidden> : null}
        </h3>
        {children}
      </div>
    </li>
  )
}
