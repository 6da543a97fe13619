import type { StaffReport } from '@app/domain/report-views'
import { quietLinkClass } from '@app/ui/styles'
import { useWords } from '../../words.ts'

/** The parts of the report in one line that stays in view where there is room. */
export function ReportContents({ found }: { found: StaffReport }) {
  const { say } = useWords()
  const coaching = found.report?.coaching ?? null
  const parts = [
    { id: 'overview', title: say('Overall picture'), isThere: found.rating.isOpen },
    {
      id: 'next-steps',
      title: say('What to do next'),
      isThere: (coaching?.nextSteps.length ?? 0) > 0,
    },
    {
      id: 'strengths',
      title: say('What went well'),
      isThere: (coaching?.strengths.length ?? 0) > 0,
    },
    { id: 'competencies', title: say('Competencies'), isThere: coaching !== null },
    {
      id: 'own-rating',
      title: say('Own rating'),
      isThere: coaching === null && found.selfRating !== null,
    },
    { id: 'ratings', title: say('Ratings'), isThere: found.staffRatings.length > 0 },
    { id: 'answers', title: say('Answers'), isThere: true },
    {
      id: 'your-rating',
      title: say('Your rating'),
      isThere: found.rating.handedInAt === null,
    },
    { id: 'feedback', title: say('Feedback'), isThere: true },
  ].filter(({ isThere }) => isThere)
  return (
    <nav
      aria-label={say('In this report')}
      className="-mx-4 -my-4 border-y border-line bg-canvas/95 px-4 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:sticky lg:top-16 lg:z-20 print:hidden"
    >
      <ul className="flex flex-wrap gap-x-6 py-1.5 text-sm">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className={`${quietLinkClass} inline-block py-1.5`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
