import type { Provenance, Report } from '@app/domain/reports'
import type { ReactNode } from 'react'
import { Disclosure } from '../Disclosure.tsx'
import { type Say, useWords } from '../words.ts'

/** Who or what made the coaching, in one or two sentences. */
const originWords = (report: Report, say: Say): string => {
  const provenance = report.coaching?.provenance
  if (!provenance || provenance.coach === 'none')
    return say('No coaching was made. What stands here was measured, or written by people.')
  if (provenance.coach === 'rules')
    return say(
      'The coaching comes from fixed rules in this program that look for words, numbers and patterns. No language model took part in it.',
    )
  return say(
    'The coaching was written by a language model ({model} of {provider}). It was given words and their times, never sound or picture, and every quotation was looked up in the transcripts.',
    { model: provenance.model ?? say('unnamed'), provider: provenance.provider ?? say('unnamed') },
  )
}

export interface ReportOriginProps {
  report: Report
  /** Who recognised the speech of these answers (`Transcript.recognisedBy`), nulls left in. */
  recognisedBy: readonly (string | null | undefined)[]
}

/** Where a report came from: whether AI took part in it, and, on demand, everything that is kept to say so later. */
export function ReportOrigin({ report, recognisedBy }: ReportOriginProps) {
  const { say, moment } = useWords()
  const provenance = report.coaching?.provenance
  const version = say('{version}, made {when}', {
    version: report.version,
    when: moment(report.createdAt),
  })
  const recognisers = [...new Set(recognisedBy.filter((name) => typeof name === 'string'))]
  const tookPart = provenance?.coach === 'model' || recognisers.length > 0
  return (
    <div className="flex flex-col gap-2 text-sm text-ink">
      <p>
        {tookPart ? (
          <strong className="font-semibold">{say('AI took part in this report.')} </strong>
        ) : null}
        {recognisers.length > 0
          ? `${say('The speech was recognised by {names}.', { names: recognisers.join(', ') })} `
          : null}
        {originWords(report, say)}
      </p>
      {provenance ? (
        <Disclosure summary={say('Where every result came from')}>
          <Facts provenance={provenance} version={version} />
        </Disclosure>
      ) : (
        <p className="text-muted">{say('Report {version}.', { version })}</p>
      )}
    </div>
  )
}

function Facts({ provenance, version }: { provenance: Provenance; version: string }) {
  const { say } = useWords()
  const { coach, provider, model, promptVersion, rubricVersion } = provenance
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:gap-y-1">
      <Fact title={say('Coach')}>
        {coach === 'model' ? say('Language model') : say('Rules in this program')}
      </Fact>
      <Fact title={say('Provider')}>{provider ?? say('None')}</Fact>
      <Fact title={say('Model')}>{model ?? say('None')}</Fact>
      <Fact title={say('Version of the prompt')}>{promptVersion ?? say('None')}</Fact>
      <Fact title={say('Version of the rubric')}>{rubricVersion}</Fact>
      <Fact title={say('Ratings for each competency')}>{provenance.ratingsPerCompetency}</Fact>
      <Fact title={say('Fingerprint of what was read (SHA-256)')}>
        <span className="font-mono text-xs break-all">{provenance.inputsSha256}</span>
      </Fact>
      <Fact title={say('Version of the report')}>{version}</Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{title}</dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </>
  )
}
