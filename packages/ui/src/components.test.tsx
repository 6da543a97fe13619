import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Button } from './Button.tsx'
import { DataTable } from './DataTable.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { ScoreScale } from './ScoreScale.tsx'
import { SpeechTimeline } from './SpeechTimeline.tsx'

const columns = [
  { key: 'name', header: 'Candidate', isRowHeader: true, isSortable: true, renderCell: String },
]

describe('a button that cannot be pressed', () => {
  const html = renderToStaticMarkup(
    <Button type="submit" disabledReason="Answer all questions first.">
      Hand in
    </Button>,
  )

  test('stays focusable and says why', () => {
    expect(html).toContain('aria-disabled="true"')
    expect(html).toContain('Answer all questions first.')
    expect(html).not.toContain(' disabled=""')
    const described = /aria-describedby="([^"]+)"/u.exec(html)?.[1]
    expect(html).toContain(`id="${described}"`)
  })

  test('submits no form', () => {
    expect(html).toContain('type="button"')
  })
})

describe('a table', () => {
  test('says which column it is sorted by, and in which direction', () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Candidates"
        columns={columns}
        rows={['Amara']}
        rowKey={String}
        sort={{ key: 'name', direction: 'descending' }}
        onSortChange={() => undefined}
      />,
    )
    expect(html).toContain('aria-sort="descending"')
    expect(html).toMatch(/<caption[^>]*>Candidates/u)
    expect(html).toMatch(/<th role="rowheader" scope="row"[^>]*>Amara/u)
  })

  test('gives way to what is to be done when it has no rows', () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Candidates"
        columns={columns}
        rows={[]}
        rowKey={String}
        empty={<p>Invite somebody.</p>}
      />,
    )
    expect(html).toBe('<p>Invite somebody.</p>')
  })
})

describe('a chart', () => {
  test('without a rating says why instead of drawing one', () => {
    const html = renderToStaticMarkup(
      <ScoreScale
        label="Structure"
        median={null}
        selfRating={2}
        none="Not enough evidence"
        labels={{
          median: 'Coach',
          spread: 'Range',
          selfRating: 'Own',
          what: 'Rating',
          value: 'Level',
        }}
      />,
    )
    expect(html).toMatch(/<th scope="row"[^>]*>Coach<\/th><td[^>]*>Not enough evidence/u)
    expect(html).toMatch(/<th scope="row"[^>]*>Own<\/th><td[^>]*>2/u)
    expect(html).not.toContain('Range')
  })

  test('has its table for those who listen, with nothing unseen that takes the focus', () => {
    const html = renderToStaticMarkup(
      <SpeechTimeline
        title="Your answer in time"
        durationMs={60_000}
        speech={[{ startMs: 0, endMs: 20_000 }]}
        pauses={[{ startMs: 20_000, endMs: 22_400 }]}
        fillers={[{ atMs: 3200, word: 'um' }]}
        onSeek={() => undefined}
        formatLength={(ms) => `${ms / 1000} s`}
        labels={{
          showTable: 'Table',
          showChart: 'Picture',
          speech: 'Speech',
          pause: 'Pause',
          filler: 'Filler',
          at: 'At',
          what: 'What',
          length: 'Length',
          position: 'Position',
        }}
      />,
    )
    const table = html.slice(html.indexOf('<table'))
    expect(table).toMatch(/0:03<\/th><td[^>]*>Filler: um/u)
    expect(table).toMatch(/0:20<\/th><td[^>]*>Pause<\/td><td[^>]*>2\.4 s/u)
    expect(table).not.toContain('<button')
  })
})

test('progress that cannot be known has no value, but words', () => {
  const html = renderToStaticMarkup(
    <ProgressBar label="Reading" value={null} valueText="About 10 seconds" />,
  )
  expect(html).toMatch(/<progress[^>]*aria-valuetext="About 10 seconds"/u)
  expect(html).not.toMatch(/<progress[^>]* value=/u)
})
