import { Banner } from '../src/Banner.tsx'
import { Button } from '../src/Button.tsx'
import { Card } from '../src/Card.tsx'
import { EmptyState } from '../src/EmptyState.tsx'
import { Loading, Skeleton, SkeletonText } from '../src/Skeleton.tsx'
import { Section } from './Section.tsx'

export function GroundsSection() {
  return (
    <Section name="Grounds">
      <div className="grid gap-3 lg:grid-cols-2">
        <Banner tone="info" title="AI is at work here">
          A model reads your words and suggests. People give the grades.
        </Banner>
        <Banner tone="positive" title="All three answers are safe">
          They arrived complete at 14:02.
        </Banner>
        <Banner
          tone="caution"
          title="The connection is slow"
          action={<Button size="small">Check again</Button>}
        >
          Keep talking: the recording waits on this device.
        </Banner>
        <Banner
          tone="negative"
          title="The microphone is silent"
          dismiss={{ label: 'Dismiss', onDismiss: () => undefined }}
        >
          Choose another one in the list, or unmute it on the headset.
        </Banner>
      </div>
      <div className="grid gap-6 lg:grid-cols-3">
        <Card
          title="Consulting basics"
          description="5 questions · about 20 minutes"
          action={<Button size="small">Open</Button>}
          footer="Due on Friday, 6 March"
        >
          Think for 30 seconds, then speak for two minutes. One retake per question.
        </Card>
        <Card look="sunken" title="What is being loaded" level={3}>
          <Loading label="Loading">
            <div className="flex items-center gap-3 pb-4">
              <Skeleton className="size-10" shape="circle" />
              <Skeleton className="h-4 w-32" />
            </div>
            <SkeletonText />
          </Loading>
        </Card>
        <EmptyState
          title="No interviews yet"
          level={3}
          action={<Button variant="primary">Choose questions</Button>}
        >
          Take a first one now: three questions, ten minutes, and nobody but you sees it.
        </EmptyState>
      </div>
    </Section>
  )
}
