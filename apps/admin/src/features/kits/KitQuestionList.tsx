import type { KitDetail } from '@app/domain/kit-views'
import { EmptyState } from '@app/ui/EmptyState'
import { KitIcon } from '@app/ui/place-icons'
import { quietLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { KitQuestionBadges, KitQuestionTimes } from './KitQuestionFacts.tsx'

/** The questions of a kit, for those who read them. */
export function KitQuestionList({ kit }: { kit: KitDetail }) {
  const { say, number } = useWords()
  if (kit.questions.length === 0)
    return (
      <EmptyState title={say('No questions yet')} picture={<KitIcon className="size-7" />}>
        {say('Candidates see this kit once it asks something.')}
      </EmptyState>
    )
  return (
    <ol className="flex flex-col gap-3" aria-label={say('Questions')}>
      {kit.questions.map((question, index) => (
        <li
          key={`${index}.${question.questionId}`}
          className="flex gap-4 rounded-xl border border-line bg-surface px-5 py-4 shadow-card"
        >
          <span
            aria-hidden="true"
            className="figures w-6 shrink-0 pt-0.5 font-serif text-lg text-muted"
          >
            {number(index + 1)}
          </span>
          <div className="flex min-w-0 flex-col gap-2">
            <Link
              to={paths.question}
              params={{ questionId: question.questionId }}
              className={`${quietLinkClass} font-serif text-lg`}
            >
              {question.text}
            </Link>
            <KitQuestionBadges question={question} category={kit.category} />
            <KitQuestionTimes question={question} />
          </div>
        </li>
      ))}
    </ol>
  )
}
