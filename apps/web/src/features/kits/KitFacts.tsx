import type { KitCard } from '@app/domain/runs'
import { useWords } from '../../words.ts'
import { categoryName, questionCount } from '../questions/category-words.ts'

/** Category, number of questions and the time a kit takes, in one line. */
export function KitFacts({
  kit,
}: {
  kit: Pick<KitCard, 'category' | 'questionCount' | 'minutes'>
}) {
  const { say } = useWords()
  return (
    <p className="figures text-sm text-muted">
      {[
        categoryName(kit.category, say),
        questionCount(kit.questionCount, say),
        say('up to {minutes} min', {
          minutes: kit.minutes,
        }),
      ].join(' · ')}
    </p>
  )
}
