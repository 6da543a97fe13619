import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { PageHeader } from '@app/ui/PageHeader'
import { buttonClass, linkClass } from '@app/ui/styles'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { AboutFields } from './AboutFields.tsx'
import { useAcceptPolicy } from './accept.ts'
import { AiChoice } from './AiChoice.tsx'
import { acceptanceOf, draftFrom, type PolicyPage } from './draft.ts'
import { Notice } from './Notice.tsx'

export interface AcceptedPolicyProps {
  page: PolicyPage
  accepted: NonNullable<PolicyPage['accepted']>
  to: string | undefined
}

/** The notice for somebody who has accepted it: what, when, and what they may change. */
export function AcceptedPolicy({ page, accepted, to }: AcceptedPolicyProps) {
  const { say, moment } = useWords()
  return (
    <>
      <PageHeader
        title={say('What is recorded, and who sees it')}
        description={say('You accepted version {version} on {moment}.', {
          version: accepted.policyVersion,
          moment: moment(accepted.acceptedAt),
        })}
        facts={
          <a href="#yours" className={linkClass}>
            {say('Change what you told us, or your choice about AI')}
          </a>
        }
        actions={
          to === undefined ? null : (
            <a href={to} className={buttonClass({ variant: 'primary' })}>
              {say('Go on')}
            </a>
          )
        }
      />
      <div className="flex flex-col gap-10">
        <section aria-labelledby="notice" className="flex flex-col gap-6">
          <h2 id="notice" className="sr-only">
            {say('What happens with your interviews at {institution}', {
              institution: page.institution.name,
            })}
          </h2>
          <Notice page={page} />
        </section>
        <TitledSection
          id="yours"
          title={say('What you told us')}
          description={say(
            'Saving accepts the notice above once more, with your choice as it stands here.',
          )}
        >
          <Yours page={page} />
        </TitledSection>
      </div>
    </>
  )
}

function Yours({ page }: { page: PolicyPage }) {
  const { say, sorry } = useWords()
  const [draft, setDraft] = useState(() => draftFrom(page))
  const [isChecked, setChecked] = useState(false)
  const { accept, isPending, error } = useAcceptPolicy(() => {
    showToast({ text: say('Saved. It counts from your next interview on.') })
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const submit = () => {
    setChecked(true)
    const acceptance = acceptanceOf(draft, page)
    if (acceptance) accept(acceptance)
  }
  return (
    <Card className="max-w-2xl">
      <Form onSubmit={submit} label={say('What you told us')}>
        {error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(error)}
          </Banner>
        ) : null}
        <AboutFields draft={draft} onChange={change} isChecked={isChecked} />
        <AiChoice
          institution={page.institution}
          value={draft.ai}
          onChange={(ai) => change({ ai })}
          isChecked={isChecked}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={isPending}>
            {say('Accept and save')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
