import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { PageHeader } from '@app/ui/PageHeader'
import { Stepper } from '@app/ui/Stepper'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useGo } from '../../go.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { AboutFields } from './AboutFields.tsx'
import { useAcceptPolicy } from './accept.ts'
import { AiChoice } from './AiChoice.tsx'
import { acceptanceOf, draftFrom, isAboutDone, type PolicyPage } from './draft.ts'
import { Notice } from './Notice.tsx'

/** For somebody who has not accepted the notice in force: about them, the notice, the choice about AI. */
export function PolicySteps({
  page,
  to,
  wantedStep,
}: {
  page: PolicyPage
  to: string | undefined
  wantedStep: number
}) {
  const { say, sorry } = useWords()
  const navigate = useNavigate()
  const go = useGo()
  const [draft, setDraft] = useState(() => draftFrom(page))
  const [isChecked, setChecked] = useState(false)
  const { accept, isPending, error } = useAcceptPolicy(() => go(to ?? paths.home))
  const step = isAboutDone(draft) ? wantedStep : 1
  const [firstStep] = useState(step)
  const [isArrival, setArrival] = useState(false)
  if (step !== firstStep && !isArrival) setArrival(true)
  const names = [say('About you'), say('What is recorded'), say('Your choice')]

  const goTo = (next: number) => {
    setChecked(false)
    void navigate({
      to: paths.before,
      search: { ...(to === undefined ? {} : { to }), ...(next === 1 ? {} : { step: next }) },
    })
  }
  const submit = () => {
    setChecked(true)
    if (step === 1 && isAboutDone(draft)) goTo(2)
    if (step === 3) {
      const acceptance = acceptanceOf(draft, page)
      if (acceptance) accept(acceptance)
    }
  }
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const isOutdated = refusalOf(error)?.code === 'policy.outdated'
  const hasAcceptedEarlier = page.defaults.jobRole !== null

  return (
    <>
      <PageHeader
        title={
          hasAcceptedEarlier ? say('The notice has changed') : say('Before your first interview')
        }
        description={
          hasAcceptedEarlier
            ? say('You accepted an earlier one. Please read this one before your next interview.')
            : say('Two minutes, once. Nothing is recorded before you have accepted.')
        }
      />
      <div className="flex flex-col gap-8">
        <div className="max-w-2xl">
          <Stepper
            label={say('Steps')}
            steps={names}
            current={step - 1}
            summary={say('Step {step} of {count}', { step, count: names.length })}
            doneLabel={say('(done)')}
          />
        </div>
        {error ? (
          <Banner
            tone={isOutdated ? 'caution' : 'negative'}
            announce="assertive"
            className="max-w-2xl"
            action={
              isOutdated ? (
                <Button size="small" onPress={() => goTo(2)}>
                  {say('Read the new one')}
                </Button>
              ) : null
            }
          >
            {sorry(error)}
          </Banner>
        ) : null}
        {step === 1 ? (
          <StepPart key={1} isArrival={isArrival} title={say('About you')}>
            <Form onSubmit={submit} label={say('About you')} className="max-w-xl">
              <AboutFields draft={draft} onChange={change} isChecked={isChecked} />
              <FormActions>
                <Button type="submit" variant="primary" size="large">
                  {say('Go on')}
                </Button>
              </FormActions>
            </Form>
          </StepPart>
        ) : step === 2 ? (
          <StepPart
            key={2}
            isArrival={isArrival}
            title={say('What happens with your interviews at {institution}', {
              institution: page.institution.name,
            })}
          >
            <Notice page={page} />
            <FormActions>
              <Button variant="primary" size="large" onPress={() => goTo(3)}>
                {say('I have read it')}
              </Button>
              <Button variant="quiet" size="large" onPress={() => goTo(1)}>
                {say('Back')}
              </Button>
            </FormActions>
          </StepPart>
        ) : (
          <StepPart key={3} isArrival={isArrival} title={say('Your choice')}>
            <Form onSubmit={submit} label={say('Your choice')} className="max-w-2xl">
              <AiChoice
                institution={page.institution}
                value={draft.ai}
                onChange={(ai) => change({ ai })}
                isChecked={isChecked}
              />
              <p>
                {say(
                  'By accepting you agree that your interviews are recorded and kept for {days} days, and seen by those whom the notice names. You can delete each of them at any time.',
                  { days: page.institution.retentionDays },
                )}
              </p>
              <FormActions>
                <Button type="submit" variant="primary" size="large" isPending={isPending}>
                  {say('Accept and go on')}
                </Button>
                <Button variant="quiet" size="large" onPress={() => goTo(2)}>
                  {say('Back to the notice')}
                </Button>
              </FormActions>
            </Form>
          </StepPart>
        )}
      </div>
    </>
  )
}

/** Each step begins at its heading, for the eye and for the keyboard. */
function StepPart({
  title,
  isArrival,
  children,
}: {
  title: string
  /** Another step was there before: this is not the page's beginning. */
  isArrival: boolean
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isArrival) heading.current?.focus()
  }, [isArrival])
  return (
    <section className="flex flex-col gap-6">
      <h2 ref={heading} tabIndex={-1} className="font-serif text-2xl text-ink outline-none">
        {title}
      </h2>
      {children}
    </section>
  )
}
