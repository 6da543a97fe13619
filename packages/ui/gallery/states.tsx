import { Avatar } from '../src/Avatar.tsx'
import { Badge } from '../src/Badge.tsx'
import { Button } from '../src/Button.tsx'
import { Card } from '../src/Card.tsx'
import { CountdownRing } from '../src/CountdownRing.tsx'
import { Disclosure } from '../src/Disclosure.tsx'
import { FigureTile } from '../src/FigureTile.tsx'
import {
  CameraIcon,
  ClockIcon,
  LockIcon,
  MicrophoneIcon,
  PauseIcon,
  PlayIcon,
} from '../src/icons.tsx'
import { KeyHint } from '../src/KeyHint.tsx'
import { LevelMeter } from '../src/LevelMeter.tsx'
import { Menu } from '../src/Menu.tsx'
import { Meter } from '../src/Meter.tsx'
import { ProgressBar } from '../src/ProgressBar.tsx'
import { StatusBadge } from '../src/StatusBadge.tsx'
import { Stepper } from '../src/Stepper.tsx'
import { Tabs } from '../src/Tabs.tsx'
import { showToast } from '../src/toasts.ts'
import { Section } from './Section.tsx'

const steps = ['Check', 'Question 1', 'Question 2', 'Question 3', 'Hand in']

export function StatesSection() {
  return (
    <Section name="States">
      <Stepper
        label="Your interview"
        steps={steps}
        current={2}
        summary="Step 3 of 5"
        doneLabel="done"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Badge>Finance</Badge>
        <Badge tone="accent">New</Badge>
        <Badge tone="info">12</Badge>
        <StatusBadge status="waiting">Not started</StatusBadge>
        <StatusBadge status="active">Recording now</StatusBadge>
        <StatusBadge status="done">Report ready</StatusBadge>
        <StatusBadge status="problem">Part is missing</StatusBadge>
        <StatusBadge status="off">Expired</StatusBadge>
        <Badge tone="negative">Overdue</Badge>
        <Avatar name="Amara Lindqvist" size="small" />
        <Avatar name="Ōkafor" isAlone />
        <Avatar name="Jonas van der Weber" size="large" />
        <span className="flex gap-2 text-muted">
          <PlayIcon /> <PauseIcon /> <MicrophoneIcon /> <CameraIcon /> <ClockIcon /> <LockIcon />
        </span>
        <span className="text-sm text-muted">
          Press <KeyHint>Space</KeyHint> to stop, <KeyHint>?</KeyHint> for help
        </span>
      </div>
      <div className="grid gap-6 lg:grid-cols-3">
        <Card title="Question 2 of 3" level={3}>
          <div className="flex flex-col items-center gap-4">
            <CountdownRing label="Time to think" secondsLeft={21} secondsTotal={30} />
            <div className="flex items-center gap-6">
              <CountdownRing size="small" label="Time left" secondsLeft={7} secondsTotal={120} />
              <CountdownRing size="small" label="Over" secondsLeft={0} secondsTotal={120} />
            </div>
            <div className="w-full">
              <LevelMeter level={0.56} state="We hear you well" tone="positive" />
              <LevelMeter level={0.96} state="Too loud: move back a little" tone="caution" />
            </div>
          </div>
        </Card>
        <Card title="On its way" level={3}>
          <div className="flex flex-col gap-5">
            <ProgressBar label="Uploading" value={0.62} valueText="2 of 3 answers are safe" />
            <ProgressBar label="Reading your words" value={null} valueText="About 10 seconds" />
            <Meter
              label="Pace"
              value={168}
              min={60}
              max={240}
              valueText="168 words a minute"
              target={{ from: 110, to: 160, text: 'Listeners follow easily from 110 to 160' }}
            />
            <Meter label="Time used" value={48} max={100} valueText="48 %" />
          </div>
        </Card>
        <Card title="One subject, several views" level={3}>
          <Tabs
            label="Views"
            items={[
              { id: 'transcript', label: 'Transcript', content: 'What was said, word by word.' },
              { id: 'figures', label: 'Figures', content: 'What was measured.' },
              { id: 'notes', label: 'Notes', content: 'What people wrote.' },
            ]}
          />
          <div className="flex flex-wrap items-center gap-3 pt-6">
            <Menu
              label="Session"
              trigger={<Button>More</Button>}
              heading="Amara Lindqvist"
              acts={[
                { id: 'share', label: 'Share …', description: 'With a coach you name' },
                { id: 'print', label: 'Print' },
                { id: 'delete', label: 'Delete …', isDestructive: true },
                {
                  id: 'redo',
                  label: 'Score again',
                  disabledReason: 'The transcript is unchanged.',
                },
              ]}
              onAct={(id) => showToast({ text: `Chosen: ${id}` })}
            />
            <Button
              onPress={() => {
                showToast({
                  text: 'Report shared with Dr Okafor.',
                  action: { label: 'Undo', onAction: () => undefined },
                })
                showToast({ text: 'The report could not be printed.', tone: 'negative' })
              }}
            >
              Show toasts
            </Button>
          </div>
        </Card>
      </div>
      <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <FigureTile
          label="Pace"
          value="142"
          unit="words a minute"
          how={{
            label: 'How this was computed',
            content: '284 words in 2 minutes of speech, pauses left out.',
          }}
        />
        <FigureTile
          label="Fillers"
          value="4"
          unit="in 2 minutes"
          note="Five a minute harm nobody."
        />
        <FigureTile label="Pauses over 1 s" value="3" note="The longest 2.4 s" />
        <FigureTile label="Structure" value={null} missing="Not enough evidence in this answer" />
      </dl>
      <Disclosure summary="What is kept, and for how long" isOpen>
        Ninety days, then it is destroyed.
      </Disclosure>
    </Section>
  )
}
