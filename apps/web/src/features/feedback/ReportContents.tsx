import type { OwnReport } from '@app/domain/report-views'
import { Disclosure } from '@app/ui/Disclosure'
import { useWords } from '../../words.ts'

/** The contents: beside the report where there is room, on demand above it elsewhere. */
export function ReportContents({ found }: { found: OwnReport }) {
  const { say } = useWords()
  const coaching = found.report?.coaching ?? null
  const hasAnswers = found.answers.some(({ answerId }) => answerId !== null)
  const entries = [
    { id: 'overview', title: say('Overall picture'), isThere: true },
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
    { id: 'own-rating', title: say('Your own rating'), isThere: coaching === null && hasAnswers },
    { id: 'ratings', title: say('People’s ratings'), isThere: found.staffRatings.length > 0 },
    { id: 'notes', title: say('What people wrote'), isThere: found.feedback.length > 0 },
    { id: 'answers', title: say('Your answers'), isThere: true },
    { id: 'attempts', title: say('Over time'), isThere: found.attempts.length > 0 },
    { id: 'limits', title: say('Limits'), isThere: (coaching?.limits.length ?? 0) > 0 },
    { id: 'about', title: say('What is stored'), isThere: true },
  ].filter(({ isThere }) => isThere)
  const links = entries.map(({ id, title }) => (
    <li key={id}>
      <a
        href={`#${id}`}
        className="-ms-px block border-s border-transparent py-1.5 ps-3.5 text-muted hover:border-accent-text hover:text-ink"
      >
        {title}
      </a>
    </li>
  ))
  return (
    <nav aria-label={say('In this report')} className="pb-6 text-sm xl:pb-0 print:hidden">
      <div className="xl:hidden">
        <Disclosure summary={say('In this report')}>
          <ul className="flex flex-col border-s border-line">{links}</ul>
        </Disclosure>
      </div>
      <ul className="sticky top-24 hidden flex-col border-s border-line xl:flex">{links}</ul>
    </nav>
  )
}
