import type { KitCard } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { KitFacts } from '../kits/KitFacts.tsx'
import { KitsLoading } from './KitsLoading.tsx'
import type { Start } from './start.ts'

/** The sets of questions that the institution offers. */
export function KitChooser({ start, starting }: Pick<Start, 'start' | 'starting'>) {
  const { say } = useWords()
  const { data: kits, error, refetch } = useQuery(api.kits.cards.queryOptions())
  if (error && !kits) return <Problem error={error} onRetry={() => void refetch()} />
  if (!kits) return <KitsLoading />
  if (kits.length === 0) {
    return (
      <EmptyState title={say('No sets of questions yet')} level={3}>
        {say(
          'Your institution has not put any sets together. You can practise freely meanwhile, by category or by job role.',
        )}
      </EmptyState>
    )
  }
  return (
    <ul className="grid gap-4 @xl:grid-cols-2 @5xl:grid-cols-3">
      {kits.map((kit) => (
        <li key={kit.kitId} className="flex">
          <Kit
            kit={kit}
            isStarting={starting !== null && 'kitId' in starting && starting.kitId === kit.kitId}
            onStart={() => start({ kitId: kit.kitId })}
          />
        </li>
      ))}
    </ul>
  )
}

function Kit({
  kit,
  isStarting,
  onStart,
}: {
  kit: KitCard
  isStarting: boolean
  onStart: () => void
}) {
  const { say } = useWords()
  return (
    <article className="flex w-full flex-col gap-3 rounded-xl border border-line bg-surface px-5 py-4 shadow-card">
      <div className="flex items-start justify-between gap-4">
        <h3 className="min-w-0 pt-0.5 font-serif text-lg text-ink">{kit.name}</h3>
        <Button size="small" isPending={isStarting} onPress={onStart}>
          {say('Start')}
          <VisuallyHidden>{kit.name}</VisuallyHidden>
        </Button>
      </div>
      <p className="flex-1 text-sm text-muted">{kit.description}</p>
      <KitFacts kit={kit} />
    </article>
  )
}
