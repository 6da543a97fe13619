import { useState } from 'react'
import { Button } from '../src/Button.tsx'
import { Card } from '../src/Card.tsx'
import { Checkbox } from '../src/Checkbox.tsx'
import { FieldRow, Fieldset, Form, FormActions } from '../src/FieldLayout.tsx'
import { RadioGroup } from '../src/RadioGroup.tsx'
import { Select } from '../src/Select.tsx'
import { Switch } from '../src/Switch.tsx'
import { TextField } from '../src/TextField.tsx'
import { linkClass } from '../src/styles.ts'
import { Section } from './Section.tsx'

const categories = [
  { value: 'finance', label: 'Finance', description: 'Valuation, markets, accounting' },
  { value: 'marketing', label: 'Marketing' },
  { value: 'software', label: 'Software' },
] as const

export function FieldsSection() {
  const [way, setWay] = useState<'video' | 'audio'>('video')
  return (
    <Section name="Fields">
      <div className="grid gap-6 lg:grid-cols-2">
        <Card
          title="Before your first interview"
          description="Five things, and you can correct them later."
        >
          <Form onSubmit={() => undefined} label="About you">
            <FieldRow>
              <TextField label="Full name" defaultValue="Amara Lindqvist" autoComplete="off" />
              <TextField
                label="Student number"
                optionalLabel="optional"
                placeholder="e.g. 20 1442"
              />
            </FieldRow>
            <TextField
              label="E-mail"
              type="email"
              description="Your institution's address."
              defaultValue="amara@northfield"
              error="This address has no ending. Did you mean northfield.edu?"
            />
            <Select
              label="Field of work"
              options={categories}
              placeholder="Choose a field"
              description="Decides which questions you are offered."
            />
            <Select label="Language" options={categories} defaultValue="marketing" isDisabled />
            <TextField label="What do you want to get better at?" rows={3} suffix={null} />
            <FormActions>
              <Button variant="primary" type="submit">
                Save and continue
              </Button>
              <Button variant="quiet">Back</Button>
            </FormActions>
          </Form>
        </Card>
        <Card title="Your choices">
          <Form onSubmit={() => undefined} label="Choices">
            <RadioGroup
              label="How will you answer?"
              look="cards"
              columns={2}
              value={way}
              onChange={setWay}
              options={[
                {
                  value: 'video',
                  label: 'Video',
                  description: 'Camera and microphone. Only you see it.',
                },
                {
                  value: 'audio',
                  label: 'Audio only',
                  description: 'The same coaching, no picture.',
                },
              ]}
            />
            <RadioGroup
              label="Coaching"
              defaultValue="ai"
              options={[
                {
                  value: 'ai',
                  label: 'With AI',
                  description: 'It reads your words, never your face or voice.',
                },
                { value: 'people', label: 'People only' },
                { value: 'off', label: 'Closed by your institution', isDisabled: true },
              ]}
            />
            <Fieldset legend="Accommodations" description="Only those who must know see them.">
              <Checkbox defaultSelected description="Half as much again for every answer.">
                Extra time
              </Checkbox>
              <Checkbox isIndeterminate>Captions in some languages</Checkbox>
              <Checkbox error="Please accept this before you start.">
                I have read{' '}
                <a href="#recorded" className={linkClass}>
                  what is recorded
                </a>{' '}
                and for how long
              </Checkbox>
              <Checkbox isDisabled>No think-time limit</Checkbox>
            </Fieldset>
            <Switch defaultSelected description="One mail when a report is ready.">
              Tell me by mail
            </Switch>
            <Switch>News about the product</Switch>
          </Form>
        </Card>
      </div>
    </Section>
  )
}
