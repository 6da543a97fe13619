import type { Attempt, OwnReport } from '@app/domain/report-views'
import { Badge } from '@app/ui/Badge'
import { type Column, DataTable } from '@app/ui/DataTable'
import { competencyName } from '@app/ui/report/rating-words'
import { ReportSection } from '@app/ui/report/ReportSection'
import { linkClass } from '@app/ui/styles'
import { TrendLine } from '@app/ui/TrendLine'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { ratedCompetencies, trendsOf } from './attempt-trends.ts'

/** The candidate's own attempts, oldest first. Compared with themselves alone, never with anybody else. */
export function AttemptsSection({ found }: { found: OwnReport }) {
  const { attempts, wordsOnly, rubric, sessionId } = found
  const { say, number, moment } = useWords()
  if (attempts.length === 0) return null
  const order = rubric.scales.map(({ competency }) => competency)
  const trends = wordsOnly ? [] : trendsOf(attempts, order)
  const columns: Column<Attempt>[] = [
    {
      key: 'when',
      header: say('Interview'),
      isRowHeader: true,
      renderCell: (attempt) => (
        <span className="flex flex-col gap-0.5 text-start">
          {attempt.sessionId === sessionId ? (
            <span className="flex flex-wrap items-center gap-2 text-ink">
              {nameOf(attempt, say('Free practice'))}
              <Badge tone="accent">{say('This report')}</Badge>
            </span>
          ) : (
            <Link to={paths.report} params={{ sessionId: attempt.sessionId }} className={linkClass}>
              {nameOf(attempt, say('Free practice'))}
            </Link>
          )}
          <span className="font-normal text-muted">{moment(attempt.endedAt)}</span>
        </span>
      ),
    },
    ...(wordsOnly
      ? []
      : ratedCompetencies(attempts, order).map((competency) => ({
          key: competency,
          header: competencyName(rubric, competency),
          align: 'end' as const,
          renderCell: ({ levels }: Attempt) => levels[competency] ?? '–',
        }))),
    ...(wordsOnly
      ? []
      : [
          {
            key: 'pace',
            header: say('Words a minute'),
            align: 'end' as const,
            renderCell: ({ wordsPerMinute }: Attempt) =>
              wordsPerMinute === null ? '–' : number(wordsPerMinute),
          },
          {
            key: 'fillers',
            header: say('Fillers a minute'),
            align: 'end' as const,
            renderCell: ({ fillersPerMinute }: Attempt) =>
              fillersPerMinute === null ? '–' : number(fillersPerMinute, 1),
          },
        ]),
  ]
  return (
    <ReportSection
      id="attempts"
      title={say('Your interviews over time')}
      lead={
        attempts.length === 1
          ? say(
              'This is your first report. After the next interview you see here what has changed.',
            )
          : wordsOnly
            ? say('Open an earlier report and compare the descriptions.')
            : say(
                'You are compared with yourself alone. Different questions are not equally hard, so small steps up or down mean little.',
              )
      }
    >
      {trends.length > 0 ? (
        <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
          {trends.map(({ competency, values }) => (
            <TrendLine
              key={competency}
              title={competencyName(rubric, competency)}
              points={values.map((value, index) => ({
                label: say('No. {number}', { number: index + 1 }),
                value,
              }))}
              min={1}
              max={5}
              format={String}
              labels={{
                showTable: say('As a table'),
                showChart: say('As a picture'),
                point: say('Interview'),
                value: say('Level'),
                none: say('not rated'),
              }}
            />
          ))}
        </div>
      ) : null}
      <DataTable
        caption={say('All your interviews with a report, oldest first')}
        columns={columns}
        rows={attempts}
        rowKey={(attempt) => attempt.sessionId}
      />
    </ReportSection>
  )
}

const nameOf = (attempt: Attempt, practice: string): string =>
  attempt.kitName === '' ? practice : attempt.kitName
