import { useState } from 'react'
import { BarList } from '../src/BarList.tsx'
import { Card } from '../src/Card.tsx'
import { ScoreLegend, ScoreScale } from '../src/ScoreScale.tsx'
import { SpeechTimeline } from '../src/SpeechTimeline.tsx'
import { TrendLine } from '../src/TrendLine.tsx'
import { Section } from './Section.tsx'

const chartLabels = { showTable: 'Table', showChart: 'Picture' }
const scoreLabels = {
  median: 'Coach, middle of three ratings',
  spread: 'Range of the ratings',
  selfRating: 'Your own rating',
  what: 'Rating',
  value: 'Level',
}
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

export function ChartsSection() {
  const [positionMs, setPosition] = useState(31_500)
  return (
    <Section name="Charts">
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Structure" level={3}>
          <ScoreScale
            label="Structure"
            median={3}
            spread={[3, 4]}
            selfRating={4}
            labels={scoreLabels}
          />
        </Card>
        <Card title="Relevance" level={3}>
          <ScoreScale
            label="Relevance"
            median={null}
            selfRating={2}
            none="The three ratings lay too far apart to give one."
            labels={scoreLabels}
          />
        </Card>
      </div>
      <Card title="Several scales, one legend" level={3}>
        <div className="flex flex-wrap gap-x-5 gap-y-1 pb-4 text-xs text-muted">
          <ScoreLegend labels={scoreLabels} />
        </div>
        {['Specificity', 'Clarity'].map((label, index) => (
          <div key={label} className="grid items-center gap-x-6 sm:grid-cols-[8rem_1fr]">
            <p className="pb-4 text-sm font-medium">{label}</p>
            <ScoreScale
              label={label}
              median={2 + index}
              spread={[2, 4]}
              selfRating={3}
              labels={scoreLabels}
              hasLegend={false}
            />
          </div>
        ))}
      </Card>
      <Card>
        <SpeechTimeline
          title="Your answer in time"
          summary="1 min 52 s, three pauses over a second, four fillers"
          durationMs={112_000}
          speech={[
            { startMs: 800, endMs: 18_000 },
            { startMs: 20_400, endMs: 44_000 },
            { startMs: 49_500, endMs: 80_000 },
            { startMs: 81_300, endMs: 111_000 },
          ]}
          pauses={[
            { startMs: 18_000, endMs: 20_400 },
            { startMs: 44_000, endMs: 49_500 },
            { startMs: 80_000, endMs: 81_300 },
          ]}
          fillers={[
            { atMs: 3200, word: 'um' },
            { atMs: 21_000, word: 'like' },
            { atMs: 22_100, word: 'um' },
            { atMs: 90_200, word: 'you know' },
          ]}
          positionMs={positionMs}
          onSeek={setPosition}
          formatLength={seconds}
          labels={{
            ...chartLabels,
            speech: 'Speech',
            pause: 'Pause over 1 s',
            filler: 'Filler',
            at: 'At',
            what: 'What',
            length: 'Length',
            position: 'Position in the answer',
          }}
        />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card>
          <TrendLine
            title="Pace across your attempts"
            summary="From 176 to 148 words a minute"
            points={[
              { label: '3 Feb', value: 176 },
              { label: '10 Feb', value: 181 },
              { label: '17 Feb', value: null },
              { label: '20 Feb', value: 160 },
              { label: '24 Feb', value: 152 },
              { label: '3 Mar', value: 148 },
            ]}
            min={80}
            max={200}
            target={{ from: 110, to: 160, label: 'Easy to follow' }}
            format={String}
            labels={{
              ...chartLabels,
              point: 'Day',
              value: 'Words a minute',
              none: 'No transcript',
            }}
          />
        </Card>
        <Card title="Sessions by field" level={3}>
          <BarList
            caption="Sessions by field"
            labels={{ what: 'Field', value: 'Sessions' }}
            items={[
              { key: 'f', label: 'Finance', value: 412, valueText: '412' },
              { key: 'c', label: 'Consulting', value: 236, valueText: '236' },
              { key: 's', label: 'Software', value: 198, valueText: '198' },
              { key: 'h', label: 'Healthcare', value: 0, valueText: '0' },
            ]}
          />
        </Card>
      </div>
    </Section>
  )
}
