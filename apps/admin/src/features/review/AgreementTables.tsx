import type { AgreementFigure } from '@app/domain/review'
import { starterRubric } from '@app/domain/rubrics'
import { DataTable, type Column } from '@app/ui/DataTable'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { competencyName } from '@app/ui/report/rating-words'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'

/** How well people agree with one another and with the coach, competency by competency. */
export function AgreementTables() {
  const { say } = useWords()
  const query = useQuery(api.agreement.figures.queryOptions())
  if (query.error && !query.data)
    return <Problem error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data)
    return (
      <Loading label={say('Loading')}>
        <SkeletonText lines={6} />
      </Loading>
    )
  const { people, coaches } = query.data
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-prose text-sm text-muted">
        {say(
          'From ratings that were given without seeing another. Every pair of ratings of one interview counts; a disagreement counts by the square of its distance (quadratic weighted kappa). 1 is perfect, 0 no better than chance. The interval holds in 95 of 100 cases.',
        )}
      </p>
      <Agreement title={say('Among people')} figures={people} />
      {coaches.map(({ coach, figures }) => (
        <Agreement
          key={coach}
          title={
            coach === 'rules'
              ? say('People and the rules coach')
              : say('People and the AI coach ({coach})', { coach: coach.replace(/^model /, '') })
          }
          figures={figures}
        />
      ))}
    </div>
  )
}

function Agreement({ title, figures }: { title: string; figures: readonly AgreementFigure[] }) {
  const { say, number } = useWords()
  const none = <span className="text-muted">{say('fewer than ten pairs')}</span>
  const columns: Column<AgreementFigure>[] = [
    {
      key: 'competency',
      header: say('Competency'),
      isRowHeader: true,
      renderCell: ({ competency }) => competencyName(starterRubric, competency),
    },
    {
      key: 'kappa',
      header: say('Agreement'),
      align: 'end',
      renderCell: ({ kappa }) => (kappa === null ? none : number(Math.round(kappa * 100) / 100)),
    },
    {
      key: 'interval',
      header: say('Interval'),
      align: 'end',
      renderCell: ({ low, high }) =>
        low === null || high === null
          ? ''
          : say('{low} to {high}', {
              low: number(Math.round(low * 100) / 100),
              high: number(Math.round(high * 100) / 100),
            }),
    },
    {
      key: 'pairs',
      header: say('Pairs'),
      align: 'end',
      renderCell: ({ pairs }) => (pairs === null ? '' : number(pairs)),
    },
  ]
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="font-serif text-lg text-ink">{title}</h3>
      <DataTable<AgreementFigure>
        caption={title}
        columns={columns}
        rows={figures}
        rowKey={({ competency }) => competency}
      />
    </section>
  )
}
